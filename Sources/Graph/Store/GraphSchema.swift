import GRDB

/// The tables of a store. What documents say (`document` … `evidence`) is kept apart from what follows from it (`profile`,
/// `cluster`), so that the second can be worked out anew from the first at any time.
enum GraphSchema {
  /// `MNGC`, in the file's header: tells our stores from other SQLite files.
  static let applicationID: Int32 = 0x4D4E_4743
  static let version = 1

  static func create(_ db: Database) throws {
    try db.execute(sql: tables)
    try db.execute(sql: views)
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
  }

  private static let tables = """
    CREATE TABLE document(
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, source TEXT NOT NULL, date TEXT, text TEXT NOT NULL,
      hash INTEGER NOT NULL);
    CREATE INDEX document_hash ON document(hash);
    CREATE TABLE article(
      document INTEGER NOT NULL, number INTEGER NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
      headline TEXT, PRIMARY KEY(document, number)) WITHOUT ROWID;
    CREATE TABLE origin(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE mention(
      document INTEGER NOT NULL, number INTEGER NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
      type TEXT NOT NULL, local INTEGER, confidence REAL NOT NULL, nested_in INTEGER, neutral INTEGER NOT NULL,
      normalized TEXT, origin INTEGER NOT NULL, PRIMARY KEY(document, number)) WITHOUT ROWID;
    CREATE TABLE local(
      document INTEGER NOT NULL, number INTEGER NOT NULL, profile INTEGER NOT NULL, kb TEXT, value TEXT,
      origin INTEGER NOT NULL, PRIMARY KEY(document, number)) WITHOUT ROWID;
    CREATE INDEX local_profile ON local(profile);
    CREATE TABLE naming(
      document INTEGER NOT NULL, local INTEGER NOT NULL, surface INTEGER NOT NULL,
      PRIMARY KEY(document, local, surface)) WITHOUT ROWID;
    CREATE TABLE relation(
      document INTEGER NOT NULL, number INTEGER NOT NULL, predicate TEXT NOT NULL, subject INTEGER, object INTEGER NOT NULL,
      article INTEGER NOT NULL, organization_local INTEGER, organization TEXT, date TEXT, status TEXT, role TEXT,
      modality TEXT, name TEXT, held_from TEXT, held_until TEXT, confidence REAL NOT NULL, origin INTEGER NOT NULL,
      PRIMARY KEY(document, number)) WITHOUT ROWID;
    CREATE TABLE evidence(
      document INTEGER NOT NULL, relation INTEGER NOT NULL, number INTEGER NOT NULL, span_start INTEGER NOT NULL,
      span_end INTEGER NOT NULL, PRIMARY KEY(document, relation, number)) WITHOUT ROWID;

    CREATE TABLE block(
      id INTEGER PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, dirty INTEGER NOT NULL, UNIQUE(type, name));
    CREATE INDEX block_dirty ON block(dirty) WHERE dirty = 1;
    CREATE TABLE surface(
      id INTEGER PRIMARY KEY, block INTEGER NOT NULL, text TEXT NOT NULL, count INTEGER NOT NULL, UNIQUE(block, text));
    CREATE INDEX surface_text ON surface(text);
    CREATE VIRTUAL TABLE surface_search USING fts5(text, content='surface', content_rowid='id', tokenize='trigram');
    CREATE TABLE profile(
      id INTEGER PRIMARY KEY, block INTEGER NOT NULL, signature TEXT NOT NULL, count INTEGER NOT NULL, first TEXT,
      cluster INTEGER, why TEXT, UNIQUE(block, signature));
    CREATE INDEX profile_cluster ON profile(cluster);
    CREATE TABLE cluster(
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, block INTEGER NOT NULL, type TEXT NOT NULL, subtype TEXT,
      name TEXT NOT NULL, kb TEXT, count INTEGER NOT NULL, first TEXT NOT NULL, base INTEGER NOT NULL,
      root INTEGER NOT NULL, why TEXT);
    CREATE INDEX cluster_block ON cluster(block);
    CREATE INDEX cluster_base ON cluster(base) WHERE base <> id;
    CREATE INDEX cluster_root ON cluster(root);
    CREATE INDEX cluster_kb ON cluster(kb) WHERE kb IS NOT NULL;
    CREATE INDEX cluster_moved ON cluster(id) WHERE root <> base;

    CREATE TABLE decision(
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK(kind IN ('merge', 'split')), type TEXT NOT NULL, name TEXT NOT NULL,
      signature TEXT, other_name TEXT, other_signature TEXT, document TEXT, undone INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE name_share(kind TEXT NOT NULL, text TEXT NOT NULL, share REAL NOT NULL, PRIMARY KEY(kind, text))
      WITHOUT ROWID;
    """

  /// For people who query with SQL: entities, and statements with both ends resolved.
  private static let views = """
    CREATE VIEW entity AS
      SELECT root.id, root.key, root.type, root.subtype, root.name,
        (SELECT min(kb) FROM cluster part WHERE part.root = root.id) AS kb,
        (SELECT sum(count) FROM cluster part WHERE part.root = root.id) AS documents
      FROM cluster root WHERE root.id = root.root;
    CREATE VIEW resolved AS
      SELECT local.document, local.number AS local, cluster.root AS entity, local.value, local.kb
      FROM local JOIN profile ON profile.id = local.profile JOIN cluster ON cluster.id = profile.cluster;
    CREATE VIEW statement AS
      SELECT document.key AS document, document.date AS stated, relation.number, relation.article, relation.predicate,
        subject.key AS subject, subject.name AS subject_name, subject.type AS subject_type,
        object.key AS object, object.name AS object_name, object.type AS object_type, object_local.value AS object_value,
        organization.key AS organization, coalesce(organization.name, relation.organization) AS organization_name,
        relation.date, relation.status, relation.role, relation.modality, relation.name, relation.held_from,
        relation.held_until, relation.confidence, origin.text AS by
      FROM relation
      JOIN document ON document.id = relation.document
      JOIN origin ON origin.id = relation.origin
      JOIN resolved object_local
        ON object_local.document = relation.document AND object_local.local = relation.object
      JOIN cluster object ON object.id = object_local.entity
      LEFT JOIN resolved subject_local
        ON subject_local.document = relation.document AND subject_local.local = relation.subject
      LEFT JOIN cluster subject ON subject.id = subject_local.entity
      LEFT JOIN resolved organization_local
        ON organization_local.document = relation.document AND organization_local.local = relation.organization_local
      LEFT JOIN cluster organization ON organization.id = organization_local.entity;
    """
}
