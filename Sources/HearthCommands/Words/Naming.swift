import ArgumentParser
import HearthDomain

/// Refuses a name in which there is nothing to see: it would be a blank row in every list.
func requireName(_ name: String, of what: String) throws {
  guard name.hasVisibleCharacter else { throw ValidationError("\(what) needs a name.") }
}
