/// The versions of the digest, and the one that a board reads: a quarter on a page.
@NullMarked
package dev.oarlock.domain.portfolio.board;

import org.jspecify.annotations.NullMarked;
