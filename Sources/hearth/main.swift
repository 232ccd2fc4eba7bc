import Foundation
import HearthCommands

exit(CommandContext.runLive())
