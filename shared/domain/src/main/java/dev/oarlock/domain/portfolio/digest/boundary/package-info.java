/// What the last digest could know, and so what is news of the next one.
@NullMarked
package dev.oarlock.domain.portfolio.digest.boundary;

import org.jspecify.annotations.NullMarked;
