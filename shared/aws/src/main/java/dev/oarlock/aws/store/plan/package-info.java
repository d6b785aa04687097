/// The plan and the exchange rates, as operators applied them, and a quarter beside the plan.
@NullMarked
package dev.oarlock.aws.store.plan;

import org.jspecify.annotations.NullMarked;
