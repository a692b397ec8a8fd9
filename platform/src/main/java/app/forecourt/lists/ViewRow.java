package app.forecourt.lists;

/// A view as menus show it.
///
/// @param query how it narrows, sorts and lays out its list, as in the list's address
/// @param owner the name of who saved it
/// @param own whether the present member did
/// @param changeable whether he may rename, change and delete it
/// @param preferred whether he sees his list this way when he opens it
public record ViewRow(
    ViewId id,
    String list,
    String name,
    String query,
    Audience audience,
    String owner,
    boolean own,
    boolean changeable,
    boolean preferred,
    int version) {}
