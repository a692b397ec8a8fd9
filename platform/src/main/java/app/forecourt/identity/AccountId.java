package app.forecourt.identity;

import java.io.Serializable;
import java.util.UUID;

/// A person's sign-in, the same in every group the person works for.
public record AccountId(UUID value) implements Serializable {}
