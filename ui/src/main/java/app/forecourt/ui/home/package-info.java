/// What waits for somebody when he comes in: his day, and what he has to decide.
@NullMarked
package app.forecourt.ui.home;

import org.jspecify.annotations.NullMarked;
