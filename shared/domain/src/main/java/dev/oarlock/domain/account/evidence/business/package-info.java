/// Evidence on the business: revenue growth, payments and corporate events.
@NullMarked
package dev.oarlock.domain.account.evidence.business;

import org.jspecify.annotations.NullMarked;
