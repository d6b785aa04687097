/// Evidence on the relationship: contacts, CSM handovers, sentiment and engagement.
@NullMarked
package dev.oarlock.domain.account.evidence.relationship;

import org.jspecify.annotations.NullMarked;
