/// The door: host to group, header hygiene, allowances per group, sticky routing to live nodes.
@NullMarked
package app.forecourt.gateway;

import org.jspecify.annotations.NullMarked;
