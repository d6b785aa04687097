/// Escalations of accounts: who is called in, and when the next update is due.
@NullMarked
package dev.oarlock.domain.risk.escalation;

import org.jspecify.annotations.NullMarked;
