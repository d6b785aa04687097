/// What is typed after `/digest`, and who may read which version.
@NullMarked
package dev.oarlock.answer.digest;

import org.jspecify.annotations.NullMarked;
