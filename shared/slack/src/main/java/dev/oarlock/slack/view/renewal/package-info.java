/// The model's and the CSM's forecast of a renewal side by side, and the decision between them.
@NullMarked
package dev.oarlock.slack.view.renewal;

import org.jspecify.annotations.NullMarked;
