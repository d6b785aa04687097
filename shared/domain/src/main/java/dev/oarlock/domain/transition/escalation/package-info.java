/// What is announced of an account's escalation.
@NullMarked
package dev.oarlock.domain.transition.escalation;

import org.jspecify.annotations.NullMarked;
