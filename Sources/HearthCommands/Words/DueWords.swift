/// How late or how soon something is that was due so many days ago; in the future, if negative.
func dueWords(_ days: Double) -> String {
  days < 0 ? "due in \(spanned(days))" : "\(spanned(days)) late"
}
