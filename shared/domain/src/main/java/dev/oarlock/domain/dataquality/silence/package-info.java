/// Silent sources: how often a source reports, when its silence is an outage, and the notices to
/// operators.
@NullMarked
package dev.oarlock.domain.dataquality.silence;

import org.jspecify.annotations.NullMarked;
