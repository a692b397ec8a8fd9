package app.forecourt.imports;

import app.forecourt.organization.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An import as it stands.
///
/// @param store of rows that name none
/// @param headers of the file's columns
/// @param rows how many the file has below them
/// @param mapping fields, and in which column each is found, the first being 0
/// @param progress of the check or run at work; afterwards the result
/// @param failure the key of the sentence that says why it failed
/// @param by who sent it
/// @param keptUntil the last day on which the rows that were refused can be had
public record ImportCard(
    ImportId id,
    ImportKind kind,
    @Nullable StoreId store,
    String storeName,
    String fileName,
    List<String> headers,
    int rows,
    Map<String, Integer> mapping,
    ImportState state,
    Progress progress,
    @Nullable String failure,
    String by,
    Instant sentAt,
    @Nullable Instant finishedAt,
    LocalDate keptUntil,
    int version) {}
