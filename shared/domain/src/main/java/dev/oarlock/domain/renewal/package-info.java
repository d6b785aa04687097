/// What the model, the CSM and the lead forecast for the next renewal, where they disagree, and
/// what is committed.
@NullMarked
package dev.oarlock.domain.renewal;

import org.jspecify.annotations.NullMarked;
