/// What lists show of each account, an item each.
@NullMarked
package dev.oarlock.aws.store.listing;

import org.jspecify.annotations.NullMarked;
