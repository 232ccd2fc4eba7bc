extension VCardReader {
  /// Whether text in `charset` can be read, on this system.
  public static func knows(charset: String) -> Bool { TextDecoder.knows(charset: charset) }
}
