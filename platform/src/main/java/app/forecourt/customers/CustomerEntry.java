package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of many customers who are filed or corrected at once. What is null says nothing: of a
/// customer who is known it stays as it is.
///
/// @param number what the system calls him from which he comes; by it, else by the telephone number
///   he is known
/// @param kind a person if he is new and it is null
public record CustomerEntry(
    @Nullable String number,
    @Nullable CustomerKind kind,
    @Nullable String name,
    @Nullable Phone phone,
    @Nullable String city,
    @Nullable String address,
    @Nullable LocalDate birthday,
    @Nullable String source,
    @Nullable StoreId store,
    @Nullable EmployeeId owner,
    @Nullable Boolean consent) {}
