/// What tests of the business stand on: a small organisation, and somebody signed in.
@NullMarked
package app.forecourt.testing;

import org.jspecify.annotations.NullMarked;
