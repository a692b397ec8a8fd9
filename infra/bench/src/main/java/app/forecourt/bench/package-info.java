/// Measurements, each one command; see `README.md` beside `src`.
@NullMarked
package app.forecourt.bench;

import org.jspecify.annotations.NullMarked;
