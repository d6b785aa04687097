/// A play that was started, as a checklist that is ticked off, and what whoever ticks is told.
@NullMarked
package dev.oarlock.slack.view.play;

import org.jspecify.annotations.NullMarked;
