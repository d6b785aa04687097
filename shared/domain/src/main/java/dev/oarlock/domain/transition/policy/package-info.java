/// Which announcements a transition leads to: alerts, gongs, prompts and disagreements.
@NullMarked
package dev.oarlock.domain.transition.policy;

import org.jspecify.annotations.NullMarked;
