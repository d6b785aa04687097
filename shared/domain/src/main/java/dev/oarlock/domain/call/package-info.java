/// Who says how likely an account leaves at its next renewal: the model, its CSM and, where the two
/// are apart, a lead who decides.
@NullMarked
package dev.oarlock.domain.call;

import org.jspecify.annotations.NullMarked;
