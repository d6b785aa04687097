/// Accounts told as stories, for tests: what happened, day by day, and arbitrary ones.
@NullMarked
package dev.oarlock.domain.testing;

import org.jspecify.annotations.NullMarked;
