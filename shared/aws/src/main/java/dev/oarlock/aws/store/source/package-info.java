/// On which days each source of signals was heard.
@NullMarked
package dev.oarlock.aws.store.source;

import org.jspecify.annotations.NullMarked;
