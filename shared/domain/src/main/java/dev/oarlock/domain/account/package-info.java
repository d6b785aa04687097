/// Who the customer is: identity, segment, owner.
@NullMarked
package dev.oarlock.domain.account;

import org.jspecify.annotations.NullMarked;
