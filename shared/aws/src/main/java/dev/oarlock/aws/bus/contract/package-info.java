/// What changed in an account's contracts, as fields of events.
@NullMarked
package dev.oarlock.aws.bus.contract;

import org.jspecify.annotations.NullMarked;
