/// What the rest of the company is told when an account changes.
@NullMarked
package dev.oarlock.domain.announce;

import org.jspecify.annotations.NullMarked;
