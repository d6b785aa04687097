/// Who the customer is: identity, profile, names.
@NullMarked
package dev.oarlock.domain.account;

import org.jspecify.annotations.NullMarked;
