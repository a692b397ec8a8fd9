package app.forecourt.sales;

/// A next action and the rule that brought it about.
record SuggestedAction(NextAction action, NextActionRule rule) {}
