/// Money and contracts: what an account pays, until when.
@NullMarked
package dev.oarlock.domain.revenue;

import org.jspecify.annotations.NullMarked;
