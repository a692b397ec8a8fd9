package app.forecourt.audit;

import org.jspecify.annotations.Nullable;

/// What one attribute was and became, each as its type is today: money, a choice, a day, an id;
/// text for what has no such type any more. Secrets read `***`.
public record AuditChange(String attribute, @Nullable Object before, @Nullable Object after) {}
