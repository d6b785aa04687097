/// The portfolio is summarized once a day, and its forecast is kept as a snapshot once a week.
@NullMarked
package dev.oarlock.summarize;

import org.jspecify.annotations.NullMarked;
