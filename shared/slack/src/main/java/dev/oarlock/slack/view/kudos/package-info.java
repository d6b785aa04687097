/// Successes that people tell, and who helped with a win.
@NullMarked
package dev.oarlock.slack.view.kudos;

import org.jspecify.annotations.NullMarked;
