/// What every test stands on: a real PostgreSQL and Redis of this JVM, and a group to work for.
@NullMarked
package app.forecourt.testing;

import org.jspecify.annotations.NullMarked;
