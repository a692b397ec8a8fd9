/// The door, seen from both sides: clients before it, two stand-in nodes behind it.
@NullMarked
package app.forecourt.gateway;

import org.jspecify.annotations.NullMarked;
