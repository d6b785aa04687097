/// What a transition makes the company hear: which alerts, gongs, questions and disagreements.
@NullMarked
package dev.oarlock.domain.transition.policy;

import org.jspecify.annotations.NullMarked;
