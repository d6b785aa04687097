/// How good and how dear it is to learn the hazard from accounts' logs.
@NullMarked
package dev.oarlock.bench.learner;

import org.jspecify.annotations.NullMarked;
