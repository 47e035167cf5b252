PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
INSERT INTO flyway_schema_history VALUES(1,'1','journal','SQL','V1__journal.sql',-1402229370,'','2026-11-25 01:59:32.415',18,1);
INSERT INTO flyway_schema_history VALUES(2,'2','append only','SQL','V2__append_only.sql',2090147149,'','2026-11-25 01:59:32.800',6,1);
CREATE TABLE journal_case (
    number  text primary key,
    channel text not null
);
INSERT INTO journal_case VALUES('2026/TM/0001','walk-in');
INSERT INTO journal_case VALUES('2026/TM/0002','walk-in');
INSERT INTO journal_case VALUES('2026/SR/0001','letter');
INSERT INTO journal_case VALUES('2026/TM/0003','walk-in');
INSERT INTO journal_case VALUES('2026/SR/0002','letter');
INSERT INTO journal_case VALUES('2026/LP/0001','lapor');
INSERT INTO journal_case VALUES('2026/SR/0003','letter');
INSERT INTO journal_case VALUES('2026/SR/0004','letter');
INSERT INTO journal_case VALUES('2026/SR/0005','letter');
INSERT INTO journal_case VALUES('2026/SR/0006','letter');
INSERT INTO journal_case VALUES('2026/SR/0007','letter');
INSERT INTO journal_case VALUES('2026/TM/0004','walk-in');
INSERT INTO journal_case VALUES('2026/SR/0008','letter');
INSERT INTO journal_case VALUES('2026/SR/0009','letter');
INSERT INTO journal_case VALUES('2026/TM/0005','walk-in');
INSERT INTO journal_case VALUES('2026/SR/0010','letter');
INSERT INTO journal_case VALUES('2026/SR/0011','letter');
INSERT INTO journal_case VALUES('2026/SR/0012','letter');
INSERT INTO journal_case VALUES('2026/SR/0013','letter');
INSERT INTO journal_case VALUES('2026/SR/0014','letter');
INSERT INTO journal_case VALUES('2026/LP/0002','lapor');
INSERT INTO journal_case VALUES('2026/SR/0015','letter');
INSERT INTO journal_case VALUES('2026/TM/0006','walk-in');
INSERT INTO journal_case VALUES('2026/TM/0007','walk-in');
INSERT INTO journal_case VALUES('2026/TM/0008','walk-in');
INSERT INTO journal_case VALUES('2026/TM/0009','walk-in');
CREATE TABLE entry (
    case_number text    not null references journal_case (number),
    sequence    integer not null,
    act         text    not null,
    actor       text    not null,
    role        text,
    occurred_at text    not null,
    recorded_at text    not null,
    payload     text    not null,
    primary key (case_number, sequence)
);
INSERT INTO entry VALUES('2026/TM/0001',1,'guest-book-signed','penerima-tamu','reception','2026-03-02T01:00:00.000000000Z','2026-03-02T01:00:00.000000000Z','{"name":"Pemohon","request":"Peta pos lintas batas","address":"Kupang","phone":"0380000001","email":"pemohon@example.id"}');
INSERT INTO entry VALUES('2026/TM/0001',2,'identity-left','penerima-tamu','reception','2026-03-02T01:01:00.000000000Z','2026-03-02T01:01:00.000000000Z','{"identity":"ktp:5371000000000001"}');
INSERT INTO entry VALUES('2026/TM/0001',3,'entry-corrected','penerima-tamu','reception','2026-03-02T01:02:00.000000000Z','2026-03-02T01:02:00.000000000Z','{"name":"Pemohon \"kedua\" é 𝄞","reason":"Nama salah tulis","sequence":"1"}');
INSERT INTO entry VALUES('2026/TM/0001',4,'entry-corrected','penerima-tamu','reception','2026-03-02T01:03:00.000000000Z','2026-03-02T01:03:00.000000000Z','{"identity":"ktp:5371000000000002","reason":"Nomor salah tulis","sequence":"2"}');
INSERT INTO entry VALUES('2026/TM/0002',1,'guest-book-signed','penerima-tamu','reception','2026-03-02T04:22:00.000000000Z','2026-03-02T04:22:00.000000000Z','{"name":"name 41","request":"request 26","address":"address 82"}');
INSERT INTO entry VALUES('2026/TM/0002',2,'time-extended','penghubung','staff','2026-03-02T11:02:00.000000000Z','2026-03-02T11:02:00.000000000Z','{"reason":"reason 99"}');
INSERT INTO entry VALUES('2026/TM/0002',3,'time-extended','sekretaris','secretary','2026-03-02T17:59:00.000000000Z','2026-03-02T17:59:00.000000000Z','{"reason":"reason 8"}');
INSERT INTO entry VALUES('2026/TM/0002',4,'time-extended','kabid-2','division-head','2026-03-03T03:12:00.000000000Z','2026-03-03T03:12:00.000000000Z','{"reason":"reason 17"}');
INSERT INTO entry VALUES('2026/TM/0002',5,'time-extended','staf','staff','2026-03-03T04:39:00.000000000Z','2026-03-03T04:39:00.000000000Z','{"reason":"reason 78"}');
INSERT INTO entry VALUES('2026/TM/0002',6,'time-extended','sekretaris','secretary','2026-03-03T07:16:00.000000000Z','2026-03-03T07:16:00.000000000Z','{"reason":"reason 0"}');
INSERT INTO entry VALUES('2026/SR/0001',1,'letter-received','persuratan','staff','2026-03-03T17:10:00.000000000Z','2026-03-03T17:10:00.000000000Z','{"name":"name 34","request":"request 45","address":"address 76","phone":"phone 90","identity":"passport","addressed_to":"head"}');
INSERT INTO entry VALUES('2026/SR/0001',2,'time-extended','penghubung','staff','2026-03-04T01:12:00.000000000Z','2026-03-04T01:12:00.000000000Z','{"reason":"reason 29"}');
INSERT INTO entry VALUES('2026/TM/0003',1,'guest-book-signed','penerima-tamu','reception','2026-03-04T10:22:00.000000000Z','2026-03-04T10:22:00.000000000Z','{"name":"name 4","request":"request 18","address":"address 76","phone":"phone 78"}');
INSERT INTO entry VALUES('2026/TM/0003',2,'time-extended','staf','staff','2026-03-04T18:47:00.000000000Z','2026-03-04T18:47:00.000000000Z','{"reason":"reason 13"}');
INSERT INTO entry VALUES('2026/TM/0002',7,'time-extended','sekretaris','secretary','2026-03-04T19:33:00.000000000Z','2026-03-04T19:33:00.000000000Z','{"reason":"reason 65"}');
INSERT INTO entry VALUES('2026/TM/0003',3,'time-extended','kabid-2','division-head','2026-03-05T00:01:00.000000000Z','2026-03-05T00:01:00.000000000Z','{"reason":"reason 2"}');
INSERT INTO entry VALUES('2026/TM/0003',4,'time-extended','sekretaris','secretary','2026-03-05T09:56:00.000000000Z','2026-03-05T09:56:00.000000000Z','{"reason":"reason 95"}');
INSERT INTO entry VALUES('2026/SR/0001',3,'completion-requested','kabid-2','division-head','2026-03-05T10:02:00.000000000Z','2026-03-05T10:02:00.000000000Z','{"note":"note 77"}');
INSERT INTO entry VALUES('2026/TM/0003',5,'time-extended','kasubag','subsection-head','2026-03-05T17:44:00.000000000Z','2026-03-05T17:44:00.000000000Z','{"reason":"reason 83"}');
INSERT INTO entry VALUES('2026/SR/0001',4,'request-withdrawn','penghubung','staff','2026-03-05T18:28:00.000000000Z','2026-03-05T18:28:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/TM/0003',6,'time-extended','sekretaris','secretary','2026-03-07T03:38:00.000000000Z','2026-03-07T03:38:00.000000000Z','{"reason":"reason 62"}');
INSERT INTO entry VALUES('2026/SR/0002',1,'letter-received','persuratan','staff','2026-03-07T10:38:00.000000000Z','2026-03-07T10:38:00.000000000Z','{"name":"name 72","request":"request 65","address":"address 30","phone":"phone 16","identity":"passport","addressed_to":"kepala"}');
INSERT INTO entry VALUES('2026/TM/0002',8,'time-extended','kepala','head','2026-03-07T11:47:00.000000000Z','2026-03-07T11:47:00.000000000Z','{"reason":"reason 94"}');
INSERT INTO entry VALUES('2026/TM/0003',7,'time-extended','persuratan','staff','2026-03-07T12:34:00.000000000Z','2026-03-07T12:34:00.000000000Z','{"reason":"reason 41"}');
INSERT INTO entry VALUES('2026/TM/0002',9,'time-extended','penghubung','staff','2026-03-07T15:17:00.000000000Z','2026-03-07T15:17:00.000000000Z','{"reason":"reason 13"}');
INSERT INTO entry VALUES('2026/SR/0002',2,'time-extended','kabid-1','division-head','2026-03-07T17:46:00.000000000Z','2026-03-07T17:46:00.000000000Z','{"reason":"reason 43"}');
INSERT INTO entry VALUES('2026/TM/0003',8,'time-extended','staf','staff','2026-03-08T02:10:00.000000000Z','2026-03-08T02:10:00.000000000Z','{"reason":"reason 48"}');
INSERT INTO entry VALUES('2026/TM/0002',10,'time-extended','staf','staff','2026-03-08T09:14:00.000000000Z','2026-03-08T09:14:00.000000000Z','{"reason":"reason 19"}');
INSERT INTO entry VALUES('2026/TM/0003',9,'time-extended','penerima-tamu','staff','2026-03-08T20:54:00.000000000Z','2026-03-08T20:54:00.000000000Z','{"reason":"reason 1"}');
INSERT INTO entry VALUES('2026/TM/0002',11,'time-extended','staf','staff','2026-03-09T03:03:00.000000000Z','2026-03-09T03:03:00.000000000Z','{"reason":"reason 78"}');
INSERT INTO entry VALUES('2026/TM/0003',10,'time-extended','kepala','head','2026-03-09T15:06:00.000000000Z','2026-03-09T15:06:00.000000000Z','{"reason":"reason 6"}');
INSERT INTO entry VALUES('2026/TM/0003',11,'time-extended','persuratan','staff','2026-03-10T03:52:00.000000000Z','2026-03-10T03:52:00.000000000Z','{"reason":"reason 51"}');
INSERT INTO entry VALUES('2026/TM/0003',12,'time-extended','staf','staff','2026-03-10T07:04:00.000000000Z','2026-03-10T07:04:00.000000000Z','{"reason":"reason 67"}');
INSERT INTO entry VALUES('2026/TM/0002',12,'time-extended','persuratan','staff','2026-03-10T20:43:00.000000000Z','2026-03-10T20:43:00.000000000Z','{"reason":"reason 45"}');
INSERT INTO entry VALUES('2026/LP/0001',1,'report-submitted','penghubung','liaison','2026-03-11T06:14:00.000000000Z','2026-03-11T06:14:00.000000000Z','{"name":"name 74","request":"request 33","address":"address 67","email":"email 9","medium":"web","tracking_id":"tracking_id 74"}');
INSERT INTO entry VALUES('2026/LP/0001',2,'time-extended','penerima-tamu','staff','2026-03-11T12:08:00.000000000Z','2026-03-11T12:08:00.000000000Z','{"reason":"reason 5"}');
INSERT INTO entry VALUES('2026/LP/0001',3,'report-reviewed','penghubung','liaison','2026-03-11T15:05:00.000000000Z','2026-03-11T15:05:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/TM/0002',13,'time-extended','persuratan','staff','2026-03-11T17:37:00.000000000Z','2026-03-11T17:37:00.000000000Z','{"reason":"reason 54"}');
INSERT INTO entry VALUES('2026/SR/0003',1,'letter-received','persuratan','staff','2026-03-12T00:23:00.000000000Z','2026-03-12T00:23:00.000000000Z','{"name":"name 44","request":"request 23","address":"address 42","phone":"phone 74","identity":"ktp:5371","addressed_to":"Kepala Badan"}');
INSERT INTO entry VALUES('2026/SR/0002',3,'request-withdrawn','sekretaris','secretary','2026-03-12T06:26:00.000000000Z','2026-03-12T06:26:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/SR/0004',1,'letter-received','persuratan','staff','2026-03-12T13:40:00.000000000Z','2026-03-12T13:40:00.000000000Z','{"name":"name 3","request":"request 42","phone":"phone 13","identity":"paspor","addressed_to":"kepala"}');
INSERT INTO entry VALUES('2026/TM/0002',14,'time-extended','kasubid','subdivision-head','2026-03-13T00:05:00.000000000Z','2026-03-13T00:05:00.000000000Z','{"reason":"reason 23"}');
INSERT INTO entry VALUES('2026/LP/0001',4,'entry-corrected','sekretaris','secretary','2026-03-13T06:32:00.000000000Z','2026-03-13T06:32:00.000000000Z','{"name":"name 70","reason":"reason 15","sequence":"1"}');
INSERT INTO entry VALUES('2026/TM/0002',15,'time-extended','kepala','head','2026-03-13T11:32:00.000000000Z','2026-03-13T11:32:00.000000000Z','{"reason":"reason 66"}');
INSERT INTO entry VALUES('2026/TM/0002',16,'time-extended','sekretaris','secretary','2026-03-14T06:21:00.000000000Z','2026-03-14T06:21:00.000000000Z','{"reason":"reason 50"}');
INSERT INTO entry VALUES('2026/SR/0005',1,'letter-received','persuratan','staff','2026-03-14T09:32:00.000000000Z','2026-03-14T09:32:00.000000000Z','{"name":"name 41","request":"request 46","phone":"phone 75","identity":"ktp:5371","addressed_to":"Kepala Badan"}');
INSERT INTO entry VALUES('2026/TM/0002',17,'time-extended','kabid-2','division-head','2026-03-14T18:15:00.000000000Z','2026-03-14T18:15:00.000000000Z','{"reason":"reason 64"}');
INSERT INTO entry VALUES('2026/LP/0001',5,'completion-requested','kepala','head','2026-03-15T00:24:00.000000000Z','2026-03-15T00:24:00.000000000Z','{"note":"note 56"}');
INSERT INTO entry VALUES('2026/SR/0003',2,'time-extended','kabid-2','division-head','2026-03-15T05:04:00.000000000Z','2026-03-15T05:04:00.000000000Z','{"reason":"reason 47"}');
INSERT INTO entry VALUES('2026/TM/0002',18,'time-extended','penghubung','staff','2026-03-15T07:44:00.000000000Z','2026-03-15T07:44:00.000000000Z','{"reason":"reason 96"}');
INSERT INTO entry VALUES('2026/SR/0005',2,'time-extended','staf','staff','2026-03-15T17:24:00.000000000Z','2026-03-15T17:24:00.000000000Z','{"reason":"reason 66"}');
INSERT INTO entry VALUES('2026/LP/0001',6,'requirements-completed','kabid-1','division-head','2026-03-15T23:29:00.000000000Z','2026-03-15T23:29:00.000000000Z','{"address":"address 2","phone":"phone 20","identity":"paspor"}');
INSERT INTO entry VALUES('2026/TM/0002',19,'time-extended','staf','staff','2026-03-16T05:39:00.000000000Z','2026-03-16T05:39:00.000000000Z','{"reason":"reason 62"}');
INSERT INTO entry VALUES('2026/LP/0001',7,'hard-copy-made','penghubung','liaison','2026-03-16T17:18:00.000000000Z','2026-03-16T17:18:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/TM/0002',20,'time-extended','kabid-2','division-head','2026-03-17T01:32:00.000000000Z','2026-03-17T01:32:00.000000000Z','{"reason":"reason 50"}');
INSERT INTO entry VALUES('2026/SR/0005',3,'disposition-made','kepala','head','2026-03-17T03:48:00.000000000Z','2026-03-17T03:48:00.000000000Z','{"to":"penghubung","to_role":"staff"}');
INSERT INTO entry VALUES('2026/SR/0005',4,'handler-replaced','kepala','head','2026-03-17T18:03:00.000000000Z','2026-03-17T18:03:00.000000000Z','{"to":"kasubid","to_role":"subdivision-head","reason":"reason 41"}');
INSERT INTO entry VALUES('2026/TM/0002',21,'time-extended','staf','staff','2026-03-18T08:35:00.000000000Z','2026-03-18T08:35:00.000000000Z','{"reason":"reason 33"}');
INSERT INTO entry VALUES('2026/SR/0003',3,'disposition-made','kepala','head','2026-03-18T11:25:00.000000000Z','2026-03-18T11:25:00.000000000Z','{"to":"penghubung","to_role":"staff"}');
INSERT INTO entry VALUES('2026/SR/0004',2,'time-extended','kasubid','subdivision-head','2026-03-19T00:43:00.000000000Z','2026-03-19T00:43:00.000000000Z','{"reason":"reason 60"}');
INSERT INTO entry VALUES('2026/LP/0001',8,'completion-requested','kabid-1','division-head','2026-03-19T06:51:00.000000000Z','2026-03-19T06:51:00.000000000Z','{"note":"note 40"}');
INSERT INTO entry VALUES('2026/SR/0005',5,'answer-drafted','kasubid','subdivision-head','2026-03-19T22:11:00.000000000Z','2026-03-19T22:11:00.000000000Z','{"decision":"granted","grounds":"17z","law":"law 9","exempt_until":"2030-01-01","holder":"holder 76","consequence_test":"consequence_test 0","exempt_list_item":"exempt_list_item 6","consent":"consent 89","public_office":"public_office 39"}');
INSERT INTO entry VALUES('2026/SR/0003',4,'handler-replaced','kepala','head','2026-03-19T22:38:00.000000000Z','2026-03-19T22:38:00.000000000Z','{"to":"kasubid","to_role":"subdivision-head","reason":"reason 9"}');
INSERT INTO entry VALUES('2026/SR/0004',3,'disposition-made','kepala','head','2026-03-20T06:52:00.000000000Z','2026-03-20T06:52:00.000000000Z','{"to":"sekretaris","to_role":"secretary"}');
INSERT INTO entry VALUES('2026/TM/0003',13,'time-extended','kasubid','subdivision-head','2026-03-20T07:40:00.000000000Z','2026-03-20T07:40:00.000000000Z','{"reason":"reason 45"}');
INSERT INTO entry VALUES('2026/SR/0005',6,'draft-returned','kabid-1','division-head','2026-03-20T11:39:00.000000000Z','2026-03-20T11:39:00.000000000Z','{"note":"note 39"}');
INSERT INTO entry VALUES('2026/SR/0003',5,'handler-replaced','kepala','head','2026-03-20T14:18:00.000000000Z','2026-03-20T14:18:00.000000000Z','{"to":"persuratan","to_role":"staff","reason":"reason 88"}');
INSERT INTO entry VALUES('2026/SR/0005',7,'handler-replaced','kepala','head','2026-03-20T22:27:00.000000000Z','2026-03-20T22:27:00.000000000Z','{"to":"kasubid","to_role":"subdivision-head","reason":"reason 41"}');
INSERT INTO entry VALUES('2026/TM/0002',22,'time-extended','kasubid','subdivision-head','2026-03-21T07:12:00.000000000Z','2026-03-21T07:12:00.000000000Z','{"reason":"reason 66"}');
INSERT INTO entry VALUES('2026/SR/0005',8,'handler-replaced','kepala','head','2026-03-21T07:19:00.000000000Z','2026-03-21T07:19:00.000000000Z','{"to":"sekretaris","to_role":"secretary","reason":"reason 99"}');
INSERT INTO entry VALUES('2026/LP/0001',9,'requirements-completed','kasubag','subsection-head','2026-03-21T18:54:00.000000000Z','2026-03-21T18:54:00.000000000Z','{"name":"name 64","phone":"phone 20","identity":"paspor","addressed_to":"head"}');
INSERT INTO entry VALUES('2026/SR/0003',6,'handler-replaced','kepala','head','2026-03-22T03:22:00.000000000Z','2026-03-22T03:22:00.000000000Z','{"to":"sekretaris","to_role":"secretary","reason":"reason 84"}');
INSERT INTO entry VALUES('2026/SR/0006',1,'letter-received','persuratan','staff','2026-03-22T06:06:00.000000000Z','2026-03-22T06:06:00.000000000Z','{"name":"name 60","request":"request 55","address":"address 95","phone":"phone 97","identity":"paspor","addressed_to":"Kepala Badan"}');
INSERT INTO entry VALUES('2026/SR/0007',1,'letter-received','persuratan','staff','2026-03-22T11:34:00.000000000Z','2026-03-22T11:34:00.000000000Z','{"name":"name 7","request":"request 97","address":"address 65","phone":"phone 2","identity":"ktp:5371","addressed_to":"kepala"}');
INSERT INTO entry VALUES('2026/TM/0003',14,'time-extended','kasubid','subdivision-head','2026-03-22T19:30:00.000000000Z','2026-03-22T19:30:00.000000000Z','{"reason":"reason 63"}');
INSERT INTO entry VALUES('2026/TM/0004',1,'guest-book-signed','penerima-tamu','reception','2026-03-23T00:48:00.000000000Z','2026-03-23T00:48:00.000000000Z','{"name":"name 15","request":"request 68","address":"address 37","phone":"phone 9"}');
INSERT INTO entry VALUES('2026/SR/0008',1,'letter-received','persuratan','staff','2026-03-23T14:17:00.000000000Z','2026-03-23T14:17:00.000000000Z','{"name":"name 67","request":"request 15","address":"address 47","phone":"phone 91","identity":"passport","addressed_to":"kepala"}');
INSERT INTO entry VALUES('2026/SR/0005',9,'request-withdrawn','kabid-1','division-head','2026-03-23T14:36:00.000000000Z','2026-03-23T14:36:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/SR/0007',2,'time-extended','kasubag','subsection-head','2026-03-23T22:03:00.000000000Z','2026-03-23T22:03:00.000000000Z','{"reason":"reason 71"}');
INSERT INTO entry VALUES('2026/TM/0003',15,'time-extended','kasubag','subsection-head','2026-03-24T07:45:00.000000000Z','2026-03-24T07:45:00.000000000Z','{"reason":"reason 71"}');
INSERT INTO entry VALUES('2026/LP/0001',10,'completion-requested','kabid-2','division-head','2026-03-24T17:34:00.000000000Z','2026-03-24T17:34:00.000000000Z','{"note":"note 46"}');
INSERT INTO entry VALUES('2026/SR/0004',4,'handler-replaced','kepala','head','2026-03-25T08:04:00.000000000Z','2026-03-25T08:04:00.000000000Z','{"to":"staf","to_role":"staff","reason":"reason 83"}');
INSERT INTO entry VALUES('2026/SR/0009',1,'letter-received','persuratan','staff','2026-03-25T16:42:00.000000000Z','2026-03-25T16:42:00.000000000Z','{"name":"name 12","request":"request 65","address":"address 54","identity":"paspor","addressed_to":"Kepala Badan"}');
INSERT INTO entry VALUES('2026/SR/0003',7,'completion-requested','kasubid','subdivision-head','2026-03-25T17:51:00.000000000Z','2026-03-25T17:51:00.000000000Z','{"note":"note 38"}');
INSERT INTO entry VALUES('2026/SR/0007',3,'request-withdrawn','penerima-tamu','staff','2026-03-25T18:09:00.000000000Z','2026-03-25T18:09:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/TM/0005',1,'guest-book-signed','penerima-tamu','reception','2026-03-26T02:09:00.000000000Z','2026-03-26T02:09:00.000000000Z','{"name":"name 4","request":"request 55","address":"address 27","phone":"phone 11"}');
INSERT INTO entry VALUES('2026/SR/0010',1,'letter-received','persuratan','staff','2026-03-26T22:32:00.000000000Z','2026-03-26T22:32:00.000000000Z','{"name":"name 83","request":"request 40","address":"address 56","identity":"paspor","addressed_to":"kepala"}');
INSERT INTO entry VALUES('2026/SR/0011',1,'letter-received','persuratan','staff','2026-03-27T17:44:00.000000000Z','2026-03-27T17:44:00.000000000Z','{"name":"name 51","request":"request 94","address":"address 37","identity":"passport","addressed_to":"head"}');
INSERT INTO entry VALUES('2026/SR/0008',2,'time-extended','staf','staff','2026-03-28T03:16:00.000000000Z','2026-03-28T03:16:00.000000000Z','{"reason":"reason 86"}');
INSERT INTO entry VALUES('2026/SR/0010',2,'disposition-made','kepala','head','2026-03-28T09:43:00.000000000Z','2026-03-28T09:43:00.000000000Z','{"to":"penghubung","to_role":"staff"}');
INSERT INTO entry VALUES('2026/TM/0002',23,'time-extended','sekretaris','secretary','2026-03-28T14:17:00.000000000Z','2026-03-28T14:17:00.000000000Z','{"reason":"reason 20"}');
INSERT INTO entry VALUES('2026/SR/0009',2,'time-extended','kepala','head','2026-03-28T20:48:00.000000000Z','2026-03-28T20:48:00.000000000Z','{"reason":"reason 84"}');
INSERT INTO entry VALUES('2026/TM/0003',16,'time-extended','kabid-2','division-head','2026-03-29T05:51:00.000000000Z','2026-03-29T05:51:00.000000000Z','{"reason":"reason 35"}');
INSERT INTO entry VALUES('2026/SR/0008',3,'requirements-completed','sekretaris','secretary','2026-03-29T13:10:00.000000000Z','2026-03-29T13:10:00.000000000Z','{"name":"name 11","address":"address 14","identity":"ktp:5371","addressed_to":"Kepala Badan"}');
INSERT INTO entry VALUES('2026/SR/0004',5,'answer-drafted','staf','staff','2026-03-30T03:57:00.000000000Z','2026-03-30T03:57:00.000000000Z','{"decision":"not-held","grounds":"17c.3","law":"law 60","exempt_until":"2999-01-01","holder":"holder 51","consequence_test":"consequence_test 8","exempt_list_item":"exempt_list_item 0","consent":"consent 83","public_office":"public_office 33"}');
INSERT INTO entry VALUES('2026/SR/0006',2,'time-extended','kabid-2','division-head','2026-03-30T10:26:00.000000000Z','2026-03-30T10:26:00.000000000Z','{"reason":"reason 43"}');
INSERT INTO entry VALUES('2026/SR/0012',1,'letter-received','persuratan','staff','2026-03-30T16:11:00.000000000Z','2026-03-30T16:11:00.000000000Z','{"name":"name 50","request":"request 44","address":"address 95","phone":"phone 43","identity":"ktp:5371","addressed_to":"kepala"}');
INSERT INTO entry VALUES('2026/SR/0013',1,'letter-received','persuratan','staff','2026-03-30T17:01:00.000000000Z','2026-03-30T17:01:00.000000000Z','{"name":"name 92","request":"request 44","identity":"ktp:5371","addressed_to":"kepala"}');
INSERT INTO entry VALUES('2026/TM/0005',2,'time-extended','kabid-1','division-head','2026-03-31T02:04:00.000000000Z','2026-03-31T02:04:00.000000000Z','{"reason":"reason 69"}');
INSERT INTO entry VALUES('2026/SR/0004',6,'draft-returned','kabid-1','division-head','2026-03-31T15:46:00.000000000Z','2026-03-31T15:46:00.000000000Z','{"note":"note 54"}');
INSERT INTO entry VALUES('2026/SR/0004',7,'requirements-completed','kasubid','subdivision-head','2026-04-01T04:58:00.000000000Z','2026-04-01T04:58:00.000000000Z','{"name":"name 27","phone":"phone 76","addressed_to":"kepala"}');
INSERT INTO entry VALUES('2026/SR/0010',3,'request-withdrawn','kabid-2','division-head','2026-04-01T12:06:00.000000000Z','2026-04-01T12:06:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/SR/0013',2,'time-extended','sekretaris','secretary','2026-04-01T17:08:00.000000000Z','2026-04-01T17:08:00.000000000Z','{"reason":"reason 1"}');
INSERT INTO entry VALUES('2026/SR/0009',3,'disposition-made','kepala','head','2026-04-01T22:58:00.000000000Z','2026-04-01T22:58:00.000000000Z','{"to":"staf","to_role":"staff"}');
INSERT INTO entry VALUES('2026/LP/0001',11,'request-withdrawn','penerima-tamu','staff','2026-04-02T02:13:00.000000000Z','2026-04-02T02:13:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/SR/0009',4,'handler-replaced','kepala','head','2026-04-02T14:29:00.000000000Z','2026-04-02T14:29:00.000000000Z','{"to":"penghubung","to_role":"staff","reason":"reason 10"}');
INSERT INTO entry VALUES('2026/SR/0012',2,'completion-requested','staf','staff','2026-04-03T09:49:00.000000000Z','2026-04-03T09:49:00.000000000Z','{"note":"note 71"}');
INSERT INTO entry VALUES('2026/SR/0003',8,'request-withdrawn','kasubag','subsection-head','2026-04-03T09:50:00.000000000Z','2026-04-03T09:50:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/SR/0014',1,'letter-received','persuratan','staff','2026-04-03T14:32:00.000000000Z','2026-04-03T14:32:00.000000000Z','{"name":"name 31","request":"request 99","address":"address 28","phone":"phone 2","identity":"ktp:5371","addressed_to":"Kepala Badan"}');
INSERT INTO entry VALUES('2026/SR/0014',2,'time-extended','kabid-1','division-head','2026-04-03T19:26:00.000000000Z','2026-04-03T19:26:00.000000000Z','{"reason":"reason 39"}');
INSERT INTO entry VALUES('2026/TM/0005',3,'time-extended','kasubag','subsection-head','2026-04-03T22:01:00.000000000Z','2026-04-03T22:01:00.000000000Z','{"reason":"reason 67"}');
INSERT INTO entry VALUES('2026/TM/0002',24,'time-extended','staf','staff','2026-04-04T00:52:00.000000000Z','2026-04-04T00:52:00.000000000Z','{"reason":"reason 50"}');
INSERT INTO entry VALUES('2026/TM/0004',2,'time-extended','penghubung','staff','2026-04-04T09:24:00.000000000Z','2026-04-04T09:24:00.000000000Z','{"reason":"reason 39"}');
INSERT INTO entry VALUES('2026/SR/0006',3,'disposition-made','kepala','head','2026-04-04T18:30:00.000000000Z','2026-04-04T18:30:00.000000000Z','{"to":"sekretaris","to_role":"secretary"}');
INSERT INTO entry VALUES('2026/TM/0002',25,'time-extended','kabid-1','division-head','2026-04-05T02:48:00.000000000Z','2026-04-05T02:48:00.000000000Z','{"reason":"reason 99"}');
INSERT INTO entry VALUES('2026/SR/0008',4,'completion-requested','sekretaris','secretary','2026-04-05T12:47:00.000000000Z','2026-04-05T12:47:00.000000000Z','{"note":"note 50"}');
INSERT INTO entry VALUES('2026/LP/0002',1,'report-submitted','penghubung','liaison','2026-04-05T20:36:00.000000000Z','2026-04-05T20:36:00.000000000Z','{"name":"name 56","request":"request 54","address":"address 93","phone":"phone 62","email":"email 57","medium":"web","tracking_id":"tracking_id 99"}');
INSERT INTO entry VALUES('2026/SR/0004',8,'completion-requested','kasubag','subsection-head','2026-04-06T09:26:00.000000000Z','2026-04-06T09:26:00.000000000Z','{"note":"note 59"}');
INSERT INTO entry VALUES('2026/LP/0002',2,'time-extended','kepala','head','2026-04-06T14:13:00.000000000Z','2026-04-06T14:13:00.000000000Z','{"reason":"reason 87"}');
INSERT INTO entry VALUES('2026/SR/0004',9,'requirements-completed','kepala','head','2026-04-06T23:51:00.000000000Z','2026-04-06T23:51:00.000000000Z','{"address":"address 42","phone":"phone 48","identity":"paspor","addressed_to":"head"}');
INSERT INTO entry VALUES('2026/SR/0013',3,'disposition-made','kepala','head','2026-04-07T15:20:00.000000000Z','2026-04-07T15:20:00.000000000Z','{"to":"kasubid","to_role":"subdivision-head"}');
INSERT INTO entry VALUES('2026/SR/0014',3,'disposition-made','kepala','head','2026-04-07T16:25:00.000000000Z','2026-04-07T16:25:00.000000000Z','{"to":"staf","to_role":"staff"}');
INSERT INTO entry VALUES('2026/TM/0005',4,'time-extended','sekretaris','secretary','2026-04-08T00:35:00.000000000Z','2026-04-08T00:35:00.000000000Z','{"reason":"reason 24"}');
INSERT INTO entry VALUES('2026/TM/0005',5,'time-extended','penghubung','staff','2026-04-08T01:17:00.000000000Z','2026-04-08T01:17:00.000000000Z','{"reason":"reason 65"}');
INSERT INTO entry VALUES('2026/TM/0003',17,'request-withdrawn','penghubung','staff','2026-04-08T03:20:00.000000000Z','2026-04-08T03:20:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/SR/0011',2,'time-extended','kabid-1','division-head','2026-04-08T05:18:00.000000000Z','2026-04-08T05:18:00.000000000Z','{"reason":"reason 22"}');
INSERT INTO entry VALUES('2026/SR/0014',4,'handler-replaced','kepala','head','2026-04-08T19:57:00.000000000Z','2026-04-08T19:57:00.000000000Z','{"to":"penerima-tamu","to_role":"staff","reason":"reason 23"}');
INSERT INTO entry VALUES('2026/TM/0005',6,'time-extended','kasubag','subsection-head','2026-04-08T22:16:00.000000000Z','2026-04-08T22:16:00.000000000Z','{"reason":"reason 30"}');
INSERT INTO entry VALUES('2026/SR/0006',4,'answer-drafted','sekretaris','secretary','2026-04-09T06:29:00.000000000Z','2026-04-09T06:29:00.000000000Z','{"decision":"refused","grounds":"17c.3","reason":"reason 91","redactions":"redactions 80","law":"law 24","exempt_until":"2030-01-01","holder":"holder 54","consequence_test":"consequence_test 61","exempt_list_item":"exempt_list_item 29","consent":"consent 49","public_office":"public_office 98"}');
INSERT INTO entry VALUES('2026/LP/0002',3,'report-reviewed','penghubung','liaison','2026-04-09T07:29:00.000000000Z','2026-04-09T07:29:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/LP/0002',4,'request-withdrawn','kasubag','subsection-head','2026-04-09T08:42:00.000000000Z','2026-04-09T08:42:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/SR/0014',5,'request-withdrawn','kasubag','subsection-head','2026-04-10T15:43:00.000000000Z','2026-04-10T15:43:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/SR/0015',1,'letter-received','persuratan','staff','2026-04-10T22:35:00.000000000Z','2026-04-10T22:35:00.000000000Z','{"name":"name 55","request":"request 1","address":"address 54","phone":"phone 46","identity":"ktp:5371","addressed_to":"head"}');
INSERT INTO entry VALUES('2026/SR/0012',3,'disposition-made','kepala','head','2026-04-11T03:49:00.000000000Z','2026-04-11T03:49:00.000000000Z','{"to":"kabid-1","to_role":"division-head"}');
INSERT INTO entry VALUES('2026/TM/0005',7,'time-extended','staf','staff','2026-04-11T13:23:00.000000000Z','2026-04-11T13:23:00.000000000Z','{"reason":"reason 55"}');
INSERT INTO entry VALUES('2026/TM/0002',26,'time-extended','kabid-2','division-head','2026-04-11T18:24:00.000000000Z','2026-04-11T18:24:00.000000000Z','{"reason":"reason 4"}');
INSERT INTO entry VALUES('2026/SR/0009',5,'handler-replaced','kepala','head','2026-04-12T08:55:00.000000000Z','2026-04-12T08:55:00.000000000Z','{"to":"kasubag","to_role":"subsection-head","reason":"reason 76"}');
INSERT INTO entry VALUES('2026/TM/0005',8,'time-extended','kabid-2','division-head','2026-04-12T12:58:00.000000000Z','2026-04-12T12:58:00.000000000Z','{"reason":"reason 58"}');
INSERT INTO entry VALUES('2026/TM/0006',1,'guest-book-signed','penerima-tamu','reception','2026-04-12T14:11:00.000000000Z','2026-04-12T14:11:00.000000000Z','{"name":"name 85","request":"request 48","address":"address 37","phone":"phone 76"}');
INSERT INTO entry VALUES('2026/SR/0011',3,'requirements-completed','kabid-2','division-head','2026-04-12T21:15:00.000000000Z','2026-04-12T21:15:00.000000000Z','{"name":"name 97","phone":"phone 25","identity":"passport"}');
INSERT INTO entry VALUES('2026/SR/0012',4,'handler-replaced','kepala','head','2026-04-13T06:17:00.000000000Z','2026-04-13T06:17:00.000000000Z','{"to":"kabid-2","to_role":"division-head","reason":"reason 59"}');
INSERT INTO entry VALUES('2026/SR/0015',2,'time-extended','kasubag','subsection-head','2026-04-13T12:25:00.000000000Z','2026-04-13T12:25:00.000000000Z','{"reason":"reason 64"}');
INSERT INTO entry VALUES('2026/SR/0013',4,'requirements-completed','kasubid','subdivision-head','2026-04-13T15:10:00.000000000Z','2026-04-13T15:10:00.000000000Z','{"name":"name 16","address":"address 99","phone":"phone 6","identity":"ktp:5371"}');
INSERT INTO entry VALUES('2026/TM/0007',1,'guest-book-signed','penerima-tamu','reception','2026-04-14T11:06:00.000000000Z','2026-04-14T11:06:00.000000000Z','{"name":"name 55","request":"request 96","address":"address 64","phone":"phone 85"}');
INSERT INTO entry VALUES('2026/TM/0004',3,'identity-left','penerima-tamu','reception','2026-04-14T12:21:00.000000000Z','2026-04-14T12:21:00.000000000Z','{"identity":"ktp:5371"}');
INSERT INTO entry VALUES('2026/TM/0004',4,'time-extended','sekretaris','secretary','2026-04-14T15:41:00.000000000Z','2026-04-14T15:41:00.000000000Z','{"reason":"reason 89"}');
INSERT INTO entry VALUES('2026/SR/0008',5,'disposition-made','kepala','head','2026-04-14T19:32:00.000000000Z','2026-04-14T19:32:00.000000000Z','{"to":"penghubung","to_role":"staff"}');
INSERT INTO entry VALUES('2026/TM/0008',1,'guest-book-signed','penerima-tamu','reception','2026-04-15T15:27:00.000000000Z','2026-04-15T15:27:00.000000000Z','{"name":"name 30","request":"request 81","address":"address 21","phone":"phone 8"}');
INSERT INTO entry VALUES('2026/SR/0012',5,'request-withdrawn','kepala','head','2026-04-15T21:48:00.000000000Z','2026-04-15T21:48:00.000000000Z','{}');
INSERT INTO entry VALUES('2026/TM/0007',2,'time-extended','kasubag','subsection-head','2026-04-16T00:04:00.000000000Z','2026-04-16T00:04:00.000000000Z','{"reason":"reason 21"}');
INSERT INTO entry VALUES('2026/TM/0009',1,'guest-book-signed','penerima-tamu','reception','2026-04-16T01:41:00.000000000Z','2026-04-16T01:41:00.000000000Z','{"name":"name 48","request":"request 35","address":"address 78"}');
CREATE TABLE numbering (
    series text    not null,
    year   integer not null,
    last   integer not null,
    primary key (series, year)
);
INSERT INTO numbering VALUES('walk-in',2026,9);
INSERT INTO numbering VALUES('letter',2026,15);
INSERT INTO numbering VALUES('lapor',2026,2);
INSERT INTO numbering VALUES('complaint',2026,2);
CREATE TABLE register (
    number     text    primary key,
    channel    text    not null,
    stage      text    not null,
    requester  text    not null,
    request    text    not null,
    number_folded    text not null,
    requester_folded text not null,
    request_folded   text not null,
    handler    text    not null,
    decision   text,
    opened_at  text    not null,
    last_at    text    not null,
    due_at     text    not null,
    late_from  text    not null,
    version    integer not null
);
INSERT INTO register VALUES('2026/TM/0001','walk-in','received','Pemohon "kedua" é 𝄞','Peta pos lintas batas','2026/tm/0001','pemohon "kedua" é 𝄞','peta pos lintas batas','',NULL,'2026-03-02T01:00:00.000000000Z','2026-03-02T01:03:00.000000000Z','2026-03-02T01:15:00.000000000Z','2026-03-02T01:15:00.000000001Z',4);
INSERT INTO register VALUES('2026/TM/0002','walk-in','received','name 41','request 26','2026/tm/0002','name 41','request 26','',NULL,'2026-03-02T04:22:00.000000000Z','2026-04-11T18:24:00.000000000Z','2026-03-02T04:37:00.000000000Z','2026-03-02T04:37:00.000000001Z',26);
INSERT INTO register VALUES('2026/SR/0001','letter','withdrawn','name 34','request 45','2026/sr/0001','name 34','request 45','',NULL,'2026-03-03T17:10:00.000000000Z','2026-03-05T18:28:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',4);
INSERT INTO register VALUES('2026/TM/0003','walk-in','withdrawn','name 4','request 18','2026/tm/0003','name 4','request 18','',NULL,'2026-03-04T10:22:00.000000000Z','2026-04-08T03:20:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',17);
INSERT INTO register VALUES('2026/SR/0002','letter','withdrawn','name 72','request 65','2026/sr/0002','name 72','request 65','',NULL,'2026-03-07T10:38:00.000000000Z','2026-03-12T06:26:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',3);
INSERT INTO register VALUES('2026/LP/0001','lapor','withdrawn','name 64','request 33','2026/lp/0001','name 64','request 33','',NULL,'2026-03-11T06:14:00.000000000Z','2026-04-02T02:13:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',11);
INSERT INTO register VALUES('2026/SR/0003','letter','withdrawn','name 44','request 23','2026/sr/0003','name 44','request 23','sekretaris',NULL,'2026-03-12T00:23:00.000000000Z','2026-04-03T09:50:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',8);
INSERT INTO register VALUES('2026/SR/0004','letter','redrafting','name 27','request 42','2026/sr/0004','name 27','request 42','staf','not-held','2026-03-12T13:40:00.000000000Z','2026-04-06T23:51:00.000000000Z','2026-03-19T15:59:59.000000000Z','2026-03-19T16:00:00.000000000Z',9);
INSERT INTO register VALUES('2026/SR/0005','letter','withdrawn','name 41','request 46','2026/sr/0005','name 41','request 46','sekretaris','granted','2026-03-14T09:32:00.000000000Z','2026-03-23T14:36:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',9);
INSERT INTO register VALUES('2026/SR/0006','letter','drafted','name 60','request 55','2026/sr/0006','name 60','request 55','sekretaris','refused','2026-03-22T06:06:00.000000000Z','2026-04-09T06:29:00.000000000Z','2026-03-29T15:59:59.000000000Z','2026-03-29T16:00:00.000000000Z',4);
INSERT INTO register VALUES('2026/SR/0007','letter','withdrawn','name 7','request 97','2026/sr/0007','name 7','request 97','',NULL,'2026-03-22T11:34:00.000000000Z','2026-03-25T18:09:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',3);
INSERT INTO register VALUES('2026/TM/0004','walk-in','received','name 15','request 68','2026/tm/0004','name 15','request 68','',NULL,'2026-03-23T00:48:00.000000000Z','2026-04-14T15:41:00.000000000Z','2026-03-23T01:03:00.000000000Z','2026-03-23T01:03:00.000000001Z',4);
INSERT INTO register VALUES('2026/SR/0008','letter','assigned','name 11','request 15','2026/sr/0008','name 11','request 15','penghubung',NULL,'2026-03-23T14:17:00.000000000Z','2026-04-14T19:32:00.000000000Z','2026-03-30T15:59:59.000000000Z','2026-03-30T16:00:00.000000000Z',5);
INSERT INTO register VALUES('2026/SR/0009','letter','assigned','name 12','request 65','2026/sr/0009','name 12','request 65','kasubag',NULL,'2026-03-25T16:42:00.000000000Z','2026-04-12T08:55:00.000000000Z','2026-04-02T15:59:59.000000000Z','2026-04-02T16:00:00.000000000Z',5);
INSERT INTO register VALUES('2026/TM/0005','walk-in','received','name 4','request 55','2026/tm/0005','name 4','request 55','',NULL,'2026-03-26T02:09:00.000000000Z','2026-04-12T12:58:00.000000000Z','2026-03-26T02:24:00.000000000Z','2026-03-26T02:24:00.000000001Z',8);
INSERT INTO register VALUES('2026/SR/0010','letter','withdrawn','name 83','request 40','2026/sr/0010','name 83','request 40','penghubung',NULL,'2026-03-26T22:32:00.000000000Z','2026-04-01T12:06:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',3);
INSERT INTO register VALUES('2026/SR/0011','letter','received','name 97','request 94','2026/sr/0011','name 97','request 94','',NULL,'2026-03-27T17:44:00.000000000Z','2026-04-12T21:15:00.000000000Z','2026-04-04T15:59:59.000000000Z','2026-04-04T16:00:00.000000000Z',3);
INSERT INTO register VALUES('2026/SR/0012','letter','withdrawn','name 50','request 44','2026/sr/0012','name 50','request 44','kabid-2',NULL,'2026-03-30T16:11:00.000000000Z','2026-04-15T21:48:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',5);
INSERT INTO register VALUES('2026/SR/0013','letter','assigned','name 16','request 44','2026/sr/0013','name 16','request 44','kasubid',NULL,'2026-03-30T17:01:00.000000000Z','2026-04-13T15:10:00.000000000Z','2026-04-07T15:59:59.000000000Z','2026-04-07T16:00:00.000000000Z',4);
INSERT INTO register VALUES('2026/SR/0014','letter','withdrawn','name 31','request 99','2026/sr/0014','name 31','request 99','penerima-tamu',NULL,'2026-04-03T14:32:00.000000000Z','2026-04-10T15:43:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',5);
INSERT INTO register VALUES('2026/LP/0002','lapor','withdrawn','name 56','request 54','2026/lp/0002','name 56','request 54','',NULL,'2026-04-05T20:36:00.000000000Z','2026-04-09T08:42:00.000000000Z','9999-12-31T23:59:59.999999999Z','9999-12-31T23:59:59.999999999Z',4);
INSERT INTO register VALUES('2026/SR/0015','letter','received','name 55','request 1','2026/sr/0015','name 55','request 1','',NULL,'2026-04-10T22:35:00.000000000Z','2026-04-13T12:25:00.000000000Z','2026-04-18T15:59:59.000000000Z','2026-04-18T16:00:00.000000000Z',2);
INSERT INTO register VALUES('2026/TM/0006','walk-in','received','name 85','request 48','2026/tm/0006','name 85','request 48','',NULL,'2026-04-12T14:11:00.000000000Z','2026-04-12T14:11:00.000000000Z','2026-04-12T14:26:00.000000000Z','2026-04-12T14:26:00.000000001Z',1);
INSERT INTO register VALUES('2026/TM/0007','walk-in','received','name 55','request 96','2026/tm/0007','name 55','request 96','',NULL,'2026-04-14T11:06:00.000000000Z','2026-04-16T00:04:00.000000000Z','2026-04-14T11:21:00.000000000Z','2026-04-14T11:21:00.000000001Z',2);
INSERT INTO register VALUES('2026/TM/0008','walk-in','received','name 30','request 81','2026/tm/0008','name 30','request 81','',NULL,'2026-04-15T15:27:00.000000000Z','2026-04-15T15:27:00.000000000Z','2026-04-15T15:42:00.000000000Z','2026-04-15T15:42:00.000000001Z',1);
INSERT INTO register VALUES('2026/TM/0009','walk-in','received','name 48','request 35','2026/tm/0009','name 48','request 35','',NULL,'2026-04-16T01:41:00.000000000Z','2026-04-16T01:41:00.000000000Z','2026-04-16T01:56:00.000000000Z','2026-04-16T01:56:00.000000001Z',1);
CREATE TABLE owing (
    number text not null references register (number) on delete cascade,
    who    text not null,
    primary key (number, who)
);
INSERT INTO owing VALUES('2026/TM/0001','role:reception');
INSERT INTO owing VALUES('2026/TM/0001','role:division-head');
INSERT INTO owing VALUES('2026/TM/0001','role:acting-secretary');
INSERT INTO owing VALUES('2026/TM/0001','role:subdivision-head');
INSERT INTO owing VALUES('2026/TM/0001','role:secretary');
INSERT INTO owing VALUES('2026/TM/0001','role:acting-subsection-head');
INSERT INTO owing VALUES('2026/TM/0001','role:subsection-head');
INSERT INTO owing VALUES('2026/TM/0001','role:acting-division-head');
INSERT INTO owing VALUES('2026/TM/0001','role:acting-subdivision-head');
INSERT INTO owing VALUES('2026/TM/0001','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0001','role:head');
INSERT INTO owing VALUES('2026/SR/0004','person:staf');
INSERT INTO owing VALUES('2026/SR/0006','person:sekretaris');
INSERT INTO owing VALUES('2026/SR/0006','role:head');
INSERT INTO owing VALUES('2026/SR/0006','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0002','role:reception');
INSERT INTO owing VALUES('2026/TM/0002','role:division-head');
INSERT INTO owing VALUES('2026/TM/0002','role:acting-secretary');
INSERT INTO owing VALUES('2026/TM/0002','role:subdivision-head');
INSERT INTO owing VALUES('2026/TM/0002','role:secretary');
INSERT INTO owing VALUES('2026/TM/0002','role:acting-subsection-head');
INSERT INTO owing VALUES('2026/TM/0002','role:subsection-head');
INSERT INTO owing VALUES('2026/TM/0002','role:acting-division-head');
INSERT INTO owing VALUES('2026/TM/0002','role:acting-subdivision-head');
INSERT INTO owing VALUES('2026/TM/0002','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0002','role:head');
INSERT INTO owing VALUES('2026/SR/0009','person:kasubag');
INSERT INTO owing VALUES('2026/TM/0005','role:reception');
INSERT INTO owing VALUES('2026/TM/0005','role:division-head');
INSERT INTO owing VALUES('2026/TM/0005','role:acting-secretary');
INSERT INTO owing VALUES('2026/TM/0005','role:subdivision-head');
INSERT INTO owing VALUES('2026/TM/0005','role:secretary');
INSERT INTO owing VALUES('2026/TM/0005','role:acting-subsection-head');
INSERT INTO owing VALUES('2026/TM/0005','role:subsection-head');
INSERT INTO owing VALUES('2026/TM/0005','role:acting-division-head');
INSERT INTO owing VALUES('2026/TM/0005','role:acting-subdivision-head');
INSERT INTO owing VALUES('2026/TM/0005','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0005','role:head');
INSERT INTO owing VALUES('2026/TM/0006','role:reception');
INSERT INTO owing VALUES('2026/TM/0006','role:division-head');
INSERT INTO owing VALUES('2026/TM/0006','role:acting-secretary');
INSERT INTO owing VALUES('2026/TM/0006','role:subdivision-head');
INSERT INTO owing VALUES('2026/TM/0006','role:secretary');
INSERT INTO owing VALUES('2026/TM/0006','role:acting-subsection-head');
INSERT INTO owing VALUES('2026/TM/0006','role:subsection-head');
INSERT INTO owing VALUES('2026/TM/0006','role:acting-division-head');
INSERT INTO owing VALUES('2026/TM/0006','role:acting-subdivision-head');
INSERT INTO owing VALUES('2026/TM/0006','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0006','role:head');
INSERT INTO owing VALUES('2026/SR/0011','role:head');
INSERT INTO owing VALUES('2026/SR/0011','role:acting-head');
INSERT INTO owing VALUES('2026/SR/0015','role:head');
INSERT INTO owing VALUES('2026/SR/0015','role:acting-head');
INSERT INTO owing VALUES('2026/SR/0013','person:kasubid');
INSERT INTO owing VALUES('2026/TM/0004','role:reception');
INSERT INTO owing VALUES('2026/TM/0004','role:division-head');
INSERT INTO owing VALUES('2026/TM/0004','role:acting-secretary');
INSERT INTO owing VALUES('2026/TM/0004','role:subdivision-head');
INSERT INTO owing VALUES('2026/TM/0004','role:secretary');
INSERT INTO owing VALUES('2026/TM/0004','role:acting-subsection-head');
INSERT INTO owing VALUES('2026/TM/0004','role:subsection-head');
INSERT INTO owing VALUES('2026/TM/0004','role:acting-division-head');
INSERT INTO owing VALUES('2026/TM/0004','role:acting-subdivision-head');
INSERT INTO owing VALUES('2026/TM/0004','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0004','role:head');
INSERT INTO owing VALUES('2026/SR/0008','person:penghubung');
INSERT INTO owing VALUES('2026/TM/0008','role:reception');
INSERT INTO owing VALUES('2026/TM/0008','role:division-head');
INSERT INTO owing VALUES('2026/TM/0008','role:acting-secretary');
INSERT INTO owing VALUES('2026/TM/0008','role:subdivision-head');
INSERT INTO owing VALUES('2026/TM/0008','role:secretary');
INSERT INTO owing VALUES('2026/TM/0008','role:acting-subsection-head');
INSERT INTO owing VALUES('2026/TM/0008','role:subsection-head');
INSERT INTO owing VALUES('2026/TM/0008','role:acting-division-head');
INSERT INTO owing VALUES('2026/TM/0008','role:acting-subdivision-head');
INSERT INTO owing VALUES('2026/TM/0008','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0008','role:head');
INSERT INTO owing VALUES('2026/TM/0007','role:reception');
INSERT INTO owing VALUES('2026/TM/0007','role:division-head');
INSERT INTO owing VALUES('2026/TM/0007','role:acting-secretary');
INSERT INTO owing VALUES('2026/TM/0007','role:subdivision-head');
INSERT INTO owing VALUES('2026/TM/0007','role:secretary');
INSERT INTO owing VALUES('2026/TM/0007','role:acting-subsection-head');
INSERT INTO owing VALUES('2026/TM/0007','role:subsection-head');
INSERT INTO owing VALUES('2026/TM/0007','role:acting-division-head');
INSERT INTO owing VALUES('2026/TM/0007','role:acting-subdivision-head');
INSERT INTO owing VALUES('2026/TM/0007','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0007','role:head');
INSERT INTO owing VALUES('2026/TM/0009','role:reception');
INSERT INTO owing VALUES('2026/TM/0009','role:division-head');
INSERT INTO owing VALUES('2026/TM/0009','role:acting-secretary');
INSERT INTO owing VALUES('2026/TM/0009','role:subdivision-head');
INSERT INTO owing VALUES('2026/TM/0009','role:secretary');
INSERT INTO owing VALUES('2026/TM/0009','role:acting-subsection-head');
INSERT INTO owing VALUES('2026/TM/0009','role:subsection-head');
INSERT INTO owing VALUES('2026/TM/0009','role:acting-division-head');
INSERT INTO owing VALUES('2026/TM/0009','role:acting-subdivision-head');
INSERT INTO owing VALUES('2026/TM/0009','role:acting-head');
INSERT INTO owing VALUES('2026/TM/0009','role:head');
CREATE TABLE member (
    id     text    primary key,
    name   text    not null,
    active integer not null
);
INSERT INTO member VALUES('kepala','Kepala Badan',1);
INSERT INTO member VALUES('sekretaris','Sekretaris',1);
INSERT INTO member VALUES('kasubag','Kepala Subbagian Data',1);
INSERT INTO member VALUES('kabid-1','Kepala Bidang Pengelolaan Batas Wilayah',1);
INSERT INTO member VALUES('kabid-2','Kepala Bidang Kerja Sama',1);
INSERT INTO member VALUES('kasubid','Kepala Subbidang Batas Negara',1);
INSERT INTO member VALUES('staf','Staf Subbidang Batas Negara',1);
INSERT INTO member VALUES('penerima-tamu','Petugas Penerima Tamu',1);
INSERT INTO member VALUES('persuratan','Petugas Persuratan',1);
INSERT INTO member VALUES('penghubung','Pejabat Penghubung',1);
CREATE TABLE organization (
    id    integer primary key check (id = 1),
    chart text    not null
);
INSERT INTO organization VALUES(1,'{"posts":[{"id":"jabatan-kepala","title":"Kepala Badan","position":"head","superior":null},{"id":"jabatan-sekretaris","title":"Sekretaris","position":"secretary","superior":"jabatan-kepala"},{"id":"jabatan-kasubag","title":"Kepala Subbagian Data","position":"subsection-head","superior":"jabatan-sekretaris"},{"id":"jabatan-kabid-1","title":"Kepala Bidang Pengelolaan Batas Wilayah","position":"division-head","superior":"jabatan-kepala"},{"id":"jabatan-kabid-2","title":"Kepala Bidang Kerja Sama","position":"division-head","superior":"jabatan-kepala"},{"id":"jabatan-kasubid","title":"Kepala Subbidang Batas Negara","position":"subdivision-head","superior":"jabatan-kabid-1"},{"id":"jabatan-staf","title":"Staf Subbidang Batas Negara","position":"staff","superior":"jabatan-kasubid"},{"id":"jabatan-penerima-tamu","title":"Petugas Penerima Tamu","position":"staff","superior":"jabatan-kasubag"},{"id":"jabatan-persuratan","title":"Petugas Persuratan","position":"staff","superior":"jabatan-kasubag"},{"id":"jabatan-penghubung","title":"Pejabat Penghubung","position":"staff","superior":"jabatan-kasubag"}],"holdings":[{"person":"kepala","post":"jabatan-kepala","from":"2020-01-01","until":null,"standIn":false},{"person":"sekretaris","post":"jabatan-sekretaris","from":"2020-01-01","until":null,"standIn":false},{"person":"kasubag","post":"jabatan-kasubag","from":"2020-01-01","until":null,"standIn":false},{"person":"kabid-1","post":"jabatan-kabid-1","from":"2020-01-01","until":null,"standIn":false},{"person":"kabid-2","post":"jabatan-kabid-2","from":"2020-01-01","until":null,"standIn":false},{"person":"kasubid","post":"jabatan-kasubid","from":"2020-01-01","until":null,"standIn":false},{"person":"staf","post":"jabatan-staf","from":"2020-01-01","until":null,"standIn":false},{"person":"penerima-tamu","post":"jabatan-penerima-tamu","from":"2020-01-01","until":null,"standIn":false},{"person":"persuratan","post":"jabatan-persuratan","from":"2020-01-01","until":null,"standIn":false},{"person":"penghubung","post":"jabatan-penghubung","from":"2020-01-01","until":null,"standIn":false}],"duties":[{"person":"penerima-tamu","duty":"reception","from":"2020-01-01","until":null},{"person":"persuratan","duty":"registry","from":"2020-01-01","until":null},{"person":"penghubung","duty":"liaison","from":"2020-01-01","until":null}]}');
CREATE TABLE token (
    id         text primary key,
    member     text not null references member (id),
    hash       text not null unique,
    issued_at  text not null,
    expires_at text not null,
    revoked_at text
);
INSERT INTO token VALUES('15eab324e9b3','kepala','8b9ab8ac60f0f78685411cd0e4ab6eacdebdf645b697fa4a3bab2f94d6eb0e49','2026-04-16T04:36:00.000000000Z','2027-04-17T04:36:00.000000000Z',NULL);
INSERT INTO token VALUES('dda005e4205f','staf','ab132f8bc1fb7969f9b3e4fc12e59dd07778fdfee4cc2d70a02cc1d490918974','2026-04-16T04:36:00.000000000Z','2027-04-17T04:36:00.000000000Z','2026-04-16T04:36:00.000000000Z');
CREATE TABLE complaint (
    number      text primary key,
    route       text not null,
    received_at text not null,
    received_by text not null,
    sender      text not null,
    body        text not null,
    answered_at text,
    answered_by text,
    answer      text
);
INSERT INTO complaint VALUES('2026-PL-0001','suggestion-box','2026-04-16T04:36:00.000000000Z','penerima-tamu','Pemohon','Antrean lama','2026-04-16T04:36:00.000000000Z','kepala','Sudah ditambah loket');
INSERT INTO complaint VALUES('2026-PL-0002','officer','2026-04-16T04:36:00.000000000Z','penerima-tamu','','Loket tutup',NULL,NULL,NULL);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX register_opened on register (opened_at, number);
CREATE INDEX register_due on register (due_at, number);
CREATE INDEX register_late on register (late_from, number);
CREATE INDEX register_handler on register (handler, number);
CREATE INDEX owing_who on owing (who, number);
CREATE TRIGGER entry_is_never_changed before update on entry
begin
    select raise(abort, 'the journal is append-only');
end;
CREATE TRIGGER entry_is_never_deleted before delete on entry
begin
    select raise(abort, 'the journal is append-only');
end;
CREATE TRIGGER entry_is_never_replaced before insert on entry
when exists (select 1 from entry where case_number = new.case_number and sequence = new.sequence)
begin
    select raise(abort, 'the journal is append-only');
end;
CREATE TRIGGER case_is_never_changed before update on journal_case
begin
    select raise(abort, 'the journal is append-only');
end;
CREATE TRIGGER case_is_never_deleted before delete on journal_case
begin
    select raise(abort, 'the journal is append-only');
end;
CREATE TRIGGER case_is_never_replaced before insert on journal_case
when exists (select 1 from journal_case where number = new.number)
begin
    select raise(abort, 'the journal is append-only');
end;
CREATE TRIGGER numbering_only_grows before update on numbering
when new.series <> old.series or new.year <> old.year or new.last <= old.last
begin
    select raise(abort, 'a number is never used again');
end;
CREATE TRIGGER numbering_is_never_deleted before delete on numbering
begin
    select raise(abort, 'a number is never used again');
end;
COMMIT;
