/// On which days each source of signals reported.
@NullMarked
package dev.oarlock.aws.store.source;

import org.jspecify.annotations.NullMarked;
