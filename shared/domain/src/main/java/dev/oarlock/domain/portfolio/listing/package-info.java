/// The accounts of a portfolio as lists show them, and which of them somebody asks for.
@NullMarked
package dev.oarlock.domain.portfolio.listing;

import org.jspecify.annotations.NullMarked;
