/// What the rest of the company is told when an account changes.
@NullMarked
package dev.oarlock.domain.transition.announcement;

import org.jspecify.annotations.NullMarked;
