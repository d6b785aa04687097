/// Evidence on the product: support tickets, feature requests and outcomes.
@NullMarked
package dev.oarlock.domain.account.evidence.product;

import org.jspecify.annotations.NullMarked;
