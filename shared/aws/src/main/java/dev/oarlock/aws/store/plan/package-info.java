/// The plan and the exchange rates, as operators applied them.
@NullMarked
package dev.oarlock.aws.store.plan;

import org.jspecify.annotations.NullMarked;
