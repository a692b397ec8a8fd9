@NullMarked
package app.forecourt.vocabulary;

import org.jspecify.annotations.NullMarked;
