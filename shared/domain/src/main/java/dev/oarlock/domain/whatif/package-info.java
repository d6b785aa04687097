/// What health score and churn forecast would be under an assumption, and which changes would
/// improve them.
@NullMarked
package dev.oarlock.domain.whatif;

import org.jspecify.annotations.NullMarked;
