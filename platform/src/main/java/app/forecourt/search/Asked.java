package app.forecourt.search;

import app.forecourt.customers.CustomerId;
import java.util.List;

/// What is searched for.
///
/// @param text as it was typed, two characters or more
/// @param customers whom it finds: what belongs to them is found with them
/// @param most of each kind
record Asked(String text, List<CustomerId> customers, int most) {}
