/// What each account pays, how likely it churns in each quarter, and what is forecast for it.
@NullMarked
package dev.oarlock.domain.portfolio.exposure;

import org.jspecify.annotations.NullMarked;
