import ArgumentParser
import HearthCommands

Hearth.main()
