--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: public; Type: SCHEMA; Schema: -; Owner: -
--



--
-- Name: SCHEMA public; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA public IS 'standard public schema';


--
-- Name: AuditHead_NoDelete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."AuditHead_NoDelete"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;$$;


--
-- Name: AuditHead_NoInsert(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."AuditHead_NoInsert"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;$$;


--
-- Name: AuditHead_NoTruncate(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."AuditHead_NoTruncate"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;$$;


--
-- Name: AuditHead_OnlyForward(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."AuditHead_OnlyForward"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN
    IF NEW."Seq" < OLD."Seq" OR NEW."Id" <> 1 THEN
        RAISE EXCEPTION 'The audit is append-only.';
    END IF;
    RETURN NEW;
END;$$;


--
-- Name: AuditValues_NoDelete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."AuditValues_NoDelete"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;$$;


--
-- Name: AuditValues_NoTruncate(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."AuditValues_NoTruncate"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;$$;


--
-- Name: AuditValues_OnlyErase(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."AuditValues_OnlyErase"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN
    IF NEW."Seq" <> OLD."Seq" OR NEW."Name" <> OLD."Name" OR OLD."Value" IS NULL
        OR NEW."Salt" IS NOT NULL OR NEW."Value" IS NOT NULL OR octet_length(NEW."Digest") IS DISTINCT FROM 32 THEN
        RAISE EXCEPTION 'The audit is append-only; its values can only be erased.';
    END IF;
    RETURN NEW;
END;$$;


--
-- Name: Audit_NoDelete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."Audit_NoDelete"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;$$;


--
-- Name: Audit_NoTruncate(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."Audit_NoTruncate"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;$$;


--
-- Name: Audit_NoUpdate(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public."Audit_NoUpdate"() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Audit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Audit" (
    "Seq" bigint NOT NULL,
    "At" text NOT NULL COLLATE pg_catalog."C",
    "Actor" text NOT NULL COLLATE pg_catalog."C",
    "Surface" text NOT NULL COLLATE pg_catalog."C",
    "Action" text NOT NULL COLLATE pg_catalog."C",
    "Request" integer,
    "WaNumber" text COLLATE pg_catalog."C",
    "Detail" text NOT NULL COLLATE pg_catalog."C",
    "Hash" bytea NOT NULL,
    "Seal" bytea
);


--
-- Name: AuditHead; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."AuditHead" (
    "Id" integer NOT NULL,
    "Seq" bigint NOT NULL,
    "Hash" bytea NOT NULL,
    "Seal" bytea
);


--
-- Name: AuditValues; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."AuditValues" (
    "Seq" bigint NOT NULL,
    "Name" text NOT NULL COLLATE pg_catalog."C",
    "Salt" bytea,
    "Value" text COLLATE pg_catalog."C",
    "Digest" bytea
);
ALTER TABLE ONLY public."AuditValues" ALTER COLUMN "Value" SET STATISTICS 0;


--
-- Name: Delegations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Delegations" (
    "To" text NOT NULL COLLATE pg_catalog."C",
    "From" text NOT NULL COLLATE pg_catalog."C",
    "Until" text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: Drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Drafts" (
    "Id" text NOT NULL COLLATE pg_catalog."C",
    "OwnerId" text NOT NULL COLLATE pg_catalog."C",
    "OwnerName" text NOT NULL COLLATE pg_catalog."C",
    "OwnerLanguage" text NOT NULL COLLATE pg_catalog."C",
    "Values" text NOT NULL COLLATE pg_catalog."C",
    "At" text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY public."Drafts" ALTER COLUMN "OwnerName" SET STATISTICS 0;
ALTER TABLE ONLY public."Drafts" ALTER COLUMN "Values" SET STATISTICS 0;


--
-- Name: Fences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Fences" (
    "Scope" text NOT NULL COLLATE pg_catalog."C",
    "Number" bigint NOT NULL,
    "At" text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: Holds; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Holds" (
    "Number" text NOT NULL COLLATE pg_catalog."C",
    "ById" text NOT NULL COLLATE pg_catalog."C",
    "ByName" text NOT NULL COLLATE pg_catalog."C",
    "ByLanguage" text NOT NULL COLLATE pg_catalog."C",
    "At" text NOT NULL COLLATE pg_catalog."C",
    "Why" text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY public."Holds" ALTER COLUMN "ByName" SET STATISTICS 0;
ALTER TABLE ONLY public."Holds" ALTER COLUMN "Why" SET STATISTICS 0;


--
-- Name: Inbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Inbox" (
    "DeliveryId" text NOT NULL COLLATE pg_catalog."C",
    "At" text NOT NULL COLLATE pg_catalog."C",
    "Door" text COLLATE pg_catalog."C",
    "Body" text COLLATE pg_catalog."C",
    "Seal" text COLLATE pg_catalog."C",
    "Order" bigint
);
ALTER TABLE ONLY public."Inbox" ALTER COLUMN "Body" SET STATISTICS 0;


--
-- Name: KnownValues; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."KnownValues" (
    "WaNumber" text NOT NULL COLLATE pg_catalog."C",
    "Field" text NOT NULL COLLATE pg_catalog."C",
    "Value" text NOT NULL COLLATE pg_catalog."C",
    "At" text NOT NULL COLLATE pg_catalog."C",
    "Request" integer NOT NULL,
    "DoubtedBy" integer
);
ALTER TABLE ONLY public."KnownValues" ALTER COLUMN "Value" SET STATISTICS 0;


--
-- Name: Messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Messages" (
    "CardKey" text NOT NULL COLLATE pg_catalog."C",
    "Message" text NOT NULL COLLATE pg_catalog."C",
    "Version" integer NOT NULL,
    "Owner" text COLLATE pg_catalog."C",
    "Place" text COLLATE pg_catalog."C"
);


--
-- Name: Outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Outbox" (
    "Id" bigint NOT NULL,
    "Queue" text NOT NULL COLLATE pg_catalog."C",
    "Payload" text NOT NULL COLLATE pg_catalog."C",
    "DueAt" text NOT NULL COLLATE pg_catalog."C",
    "Tries" integer NOT NULL
);
ALTER TABLE ONLY public."Outbox" ALTER COLUMN "Payload" SET STATISTICS 0;


--
-- Name: Outbox_Id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public."Outbox" ALTER COLUMN "Id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public."Outbox_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: References; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."References" (
    "Key" text NOT NULL COLLATE pg_catalog."C",
    "Value" text NOT NULL COLLATE pg_catalog."C",
    "At" text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: Requests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Requests" (
    "Number" integer NOT NULL,
    "FormId" text NOT NULL COLLATE pg_catalog."C",
    "CardKey" text NOT NULL COLLATE pg_catalog."C",
    "RequesterId" text NOT NULL COLLATE pg_catalog."C",
    "RequesterName" text NOT NULL COLLATE pg_catalog."C",
    "RequesterLanguage" text NOT NULL COLLATE pg_catalog."C",
    "Place" text NOT NULL COLLATE pg_catalog."C",
    "Account" text NOT NULL COLLATE pg_catalog."C",
    "WaNumber" text NOT NULL COLLATE pg_catalog."C",
    "Changes" text NOT NULL COLLATE pg_catalog."C",
    "State" text NOT NULL COLLATE pg_catalog."C",
    "Version" integer NOT NULL,
    "Attempts" integer NOT NULL,
    "CreatedAt" text NOT NULL COLLATE pg_catalog."C",
    "UpdatedAt" text NOT NULL COLLATE pg_catalog."C",
    "RetryAt" text COLLATE pg_catalog."C",
    "Result" text COLLATE pg_catalog."C",
    "Reason" text COLLATE pg_catalog."C",
    "Approval" text COLLATE pg_catalog."C",
    "Undoes" integer,
    "Reversal" text COLLATE pg_catalog."C",
    "MayBeApplied" boolean NOT NULL,
    "Despite" text COLLATE pg_catalog."C",
    "Held" text COLLATE pg_catalog."C",
    "StoppedBy" text COLLATE pg_catalog."C",
    "Alone" boolean NOT NULL
);
ALTER TABLE ONLY public."Requests" ALTER COLUMN "RequesterName" SET STATISTICS 0;
ALTER TABLE ONLY public."Requests" ALTER COLUMN "Changes" SET STATISTICS 0;
ALTER TABLE ONLY public."Requests" ALTER COLUMN "Result" SET STATISTICS 0;
ALTER TABLE ONLY public."Requests" ALTER COLUMN "Reason" SET STATISTICS 0;
ALTER TABLE ONLY public."Requests" ALTER COLUMN "Approval" SET STATISTICS 0;
ALTER TABLE ONLY public."Requests" ALTER COLUMN "Reversal" SET STATISTICS 0;
ALTER TABLE ONLY public."Requests" ALTER COLUMN "Despite" SET STATISTICS 0;
ALTER TABLE ONLY public."Requests" ALTER COLUMN "Held" SET STATISTICS 0;
ALTER TABLE ONLY public."Requests" ALTER COLUMN "StoppedBy" SET STATISTICS 0;


--
-- Name: Requests_Number_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public."Requests" ALTER COLUMN "Number" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public."Requests_Number_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: __EFMigrationsHistory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);


--
-- Data for Name: Audit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."Audit" VALUES
	(1, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 1, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["about","address"]}', '\x6b7518f5d5539d4c7f95de89d733ce34f975bbba931bfdade6dbf6403f8fa67e', '\x5e9ec1a809b1da3291a7b98f3124679119107e7eb394883bb4fcc330b1aee8440618d81de77315f5'),
	(2, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'key changed', NULL, NULL, '{"from":"5e9ec1a809b1da32","to":"2fcf376c9b419845"}', '\x85328f203644f1ca097650c4be14359778f4ac91ea6adedcfae9f592c5ff1552', '\x2fcf376c9b4198455abf17ee550dd287379c9b231c35b40e324c024ad25ec4613b18605226baaf0b'),
	(3, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'policy changed', NULL, NULL, '{"settings":["Approvals:Required:website"]}', '\xf160493cb71622d19980f89786b5e8225d8801a3e2531203709f86a157b0caba', '\x2fcf376c9b419845d6a4ca1d996139185fc2f9d1de57ac13b61ce1f488aeb5fd878676da33a54b54'),
	(4, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 2, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["about","website"]}', '\xe203a732e7b58b80a5a51595f9424f8f7b86315a73887bce335e2e3bd28008e1', '\x2fcf376c9b41984508dbb6f88880af26d36050ef4bd648ed4a258136671d9d1649fcff2538918276'),
	(5, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'started', 2, '+919876543210', '{"state":"Running","attempt":1}', '\x19c964478097c0fec0cfe5ef4092726e7cb214799a2d18ca67b8da509488d2e2', '\x2fcf376c9b419845384f23b2bdbfd4e31680af79d597d8396715c4e3a434cc2d5d219d7512dddab8'),
	(6, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'ended', 2, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\x3c7bdea58f3aa3ab29576ba97d420df8e1acb132b5b8f50f899d4ff4c909ac5a', '\x2fcf376c9b419845f5a0eca1d0b57df8b96d657569b6bad8b61c5250dc5084bac925ddb6681fe85c'),
	(7, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 3, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["about"],"undoes":2}', '\x206f4f4380ef3cd7eea84c8f6fbb46c144e85a714df31e47b7994e8442a063ae', '\x2fcf376c9b419845bb80c414d22b17ec0e87978079dd8d882a35c48dd0ae8e6cba0a0e9aaa1d9cf6'),
	(8, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'undo asked', 2, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"undo":3}', '\x3a4d9c00260b336daf9b5ce26cf2af4159b93456ba8073f745ff72f1f22ff648', '\x2fcf376c9b419845eaa6ef514c2e725814859677a80d8b1836ead53636203966206e6ebfd8b765f2'),
	(9, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'started', 3, '+919876543210', '{"state":"Running","attempt":1,"undoes":2}', '\x4a4559b21e55e739e013f9467fd467ee48fd95cbc19218a2c516d48b0d3ddf68', '\x2fcf376c9b419845b4d4b00e4bd464b527f8f89ce28abb50204420b9ac2f1da8b35ead441dbe626b'),
	(10, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'ended', 3, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":true},"undoes":2}', '\x2f5ef6731354355353f58ce8e1f3db08a2b4e57cb54137e1476dd5e75b00f0b7', '\x2fcf376c9b419845d95f42d99522097c019e336c0acec89392feb422fce1e2484274081041083677'),
	(11, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 4, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["contact_email"]}', '\x6582694b17a3cb5ff2a8dceb6cf26a0a844d07cdafd8dffe2ba0214e9a30b2de', '\x2fcf376c9b4198457c0843bfe97e2592542591ee323f4487cafe4a3c4ba8812b74471d883f0c276b'),
	(12, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'started', 4, '+919876543210', '{"state":"Running","attempt":1}', '\x1b252f9adcdc458a3f6d9ab12f68d60fdc6bc333673accda59e2116e2904fc12', '\x2fcf376c9b4198458106bd7cd8a3bfa327ec51c6ac2b3365f667a9d1a0fb2e9ae7453893a34293a1'),
	(13, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'ended', 4, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"refused","Code":"E413","Type":"validation","Parameter":"contact_email"}}', '\x9df237c98da1b2b0fc21ccf1cbd33960f5141d64b295519376749dcf59580a75', '\x2fcf376c9b41984509692da3e9e55a70bfe2f2704d32a1a0e70c4821ca250d430c2ebda78aba6d2a'),
	(14, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 5, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["address"]}', '\x058d04d412871328e86f7317aa40895a267a0035079b787030594e20af8e879a', '\x2fcf376c9b419845bea1277435aa8b673643000a600f8293bd45a4844d6d9b1f45452699e6bfd486'),
	(15, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'started', 5, '+919876543210', '{"state":"Running","attempt":1}', '\xfae05ebf1e80abf67b6ce5aedb464e8a4511abd5d78d0187850a8ed5f3fe06f4', '\x2fcf376c9b41984502160395a840f7299e9b545a1516b80fad92b3d47a4a447b23d07b5a23938294'),
	(16, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'ended', 5, '+919876543210', '{"state":"Unknown","attempt":1,"result":{"$type":"unknown","Why":"unknown.timeout"},"mayBeApplied":true}', '\x19e0d72f3a1331e5cb22af77b843a704fac122e3b73f6ef742a334f838e519dc', '\x2fcf376c9b419845f1dab63a5b43e290d2b1046f52dbcf986c7c90b737a5dacd40e129d085adaf0c'),
	(17, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 6, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["business_description"]}', '\xdb9b7f316ff6dc65492a6c37023b19a7162277b60439d00a159ff58fa9a1b753', '\x2fcf376c9b4198457dbf070cdfdf70f26a87a3476aaba60c35592424413fe1329575705f1f2bf55a'),
	(18, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'started', 6, '+919876543210', '{"state":"Running","attempt":1}', '\xfff53b7b0bdfcecf4ada6ea58c8c216423195397b4e24433e28480e2cff97779', '\x2fcf376c9b419845a786268f3130927c2ca37e55201b89e2f124d81e98cb26284e82fe31d421964b'),
	(19, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'ended', 6, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\xc67e3c1ad5d2b0ec7a2f1a19b471adb203d7cd5ed48ddb285d2978c3f6915239', '\x2fcf376c9b419845133a209381d4f12b8b0c1002d7ef90e6eacd62ac36cb327b24c75c8beab857fe'),
	(20, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'retried', 6, '+919876543210', '{"state":"Queued","attempt":0,"result":{"$type":"throttled","After":"00:00:03"}}', '\xd4e6d03d2048b9a0a49fd1ced6a11dbeae600717c436c56353c15855264c2392', '\x2fcf376c9b4198459515a13d860f5783dd59a3a9baa5028a2d57dfc1d3887404fa5b35316012b326'),
	(21, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'started', 6, '+919876543210', '{"state":"Running","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x114e2181245f418b08497189f231ce308afec548fafd8b42d0571cc2eee14843', '\x2fcf376c9b4198456b5ba8211e0b3fc2aa666d324763e233944245141bca94584c86e843e86a4053'),
	(22, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'ended', 6, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\x32e67d1dd9ad6de5cb6c6644e7ab230ea4ca4faf22d43eecf547b1130796f381', '\x2fcf376c9b4198457d7dd6dd4fc17ba18072afd38a4fe80ae9f26aab31473e7b3e8ea68c0cdd807e'),
	(23, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 7, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["about"]}', '\x687fec02a1e092c0db2c67796dc62664aa22365acb3d12a24228a994da126458', '\x2fcf376c9b419845157e10e4a36741d803bc28437908095427f3dad97608eb4eb59adfe41c547d25'),
	(24, '2026-03-01T04:00:00.0000000Z', 'web:dan', 'web', 'cancelled', 7, '+919876543210', '{"state":"Cancelled","attempt":0,"stoppedBy":"web:dan"}', '\x6c926b83d6573dee2cf01fdf5e42093b2d668a93762c7e78f078bcbebf6e1358', '\x2fcf376c9b419845df52abbeae5cbd6f8bc55b1eae9d96c69d920770da5c609a632c29f897b3490f'),
	(25, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 8, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"76b16976d71ea078b434e4f8e0148b9aae3eae25e9c6e91f23870107b2b49982","decisions":[]}}', '\x042eb2bdf19c08c662ceb2b9450fbd80d08bf760ccd714bccf9c96ee8b61e270', '\x2fcf376c9b41984552b3c01ab0bf195767b8a3a72d3a9fd07000092d404bcbfc0ef231407805700f'),
	(26, '2026-03-01T04:00:00.0000000Z', 'web:ben', 'web', 'declined', 8, '+919876543210', '{"state":"Declined","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"76b16976d71ea078b434e4f8e0148b9aae3eae25e9c6e91f23870107b2b49982","decisions":[{"who":"web:ben","approved":false,"brokeGlass":false,"payload":"76b16976d71ea078b434e4f8e0148b9aae3eae25e9c6e91f23870107b2b49982","at":"2026-03-01T09:30:00+05:30"}]}}', '\xa5c54923cc54a972df6fe48c7b36f2ec4cbd47f09bbbb93d3369304ac3ffbd00', '\x2fcf376c9b419845388d972b155f905dc5c8cdd643b48a2cb58b7a9b70749073038f4826932c0c17'),
	(27, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 9, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"654aa1087ef403036fec6578fed3fe1d822bcb1f23b48e4acbde65daa281d0e3","decisions":[]}}', '\xa50eed992b1dd6ef27d0b33aff219b4c2afb6baf7d3091ee6a6bb15c955838f6', '\x2fcf376c9b41984580e29a105542d019d52feabab81cdac9f434dc187dc858886060e62a29110144'),
	(28, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'expired', 9, '+919876543210', '{"state":"Expired","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"654aa1087ef403036fec6578fed3fe1d822bcb1f23b48e4acbde65daa281d0e3","decisions":[]}}', '\x8878099cd5293ee7bb67281472ca5d8b1ec72a77dc62f8af2253d5061188dba5', '\x2fcf376c9b419845c5c14f7579118b77315f6afd0c59216d119f8fb4af0bdaa22960d1e4cca85dac'),
	(29, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 10, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","decisions":[]}}', '\xf4cc33311dda1c81f2a3ace828a5fea5b1fb1da5a150eeb31adcf5761017b705', '\x2fcf376c9b4198456d7d324573831123da1863a69cbe94200d5747ee9ef4cbdfbcda61c129acaa66'),
	(30, '2026-03-01T04:00:00.0000000Z', 'web:ben', 'web', 'approved', 10, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","at":"2026-03-01T09:30:00+05:30"}]}}', '\x171834820536fe69876303edec06d9e8abb84db7a4d79d4f76d7d7188be6ea49', '\x2fcf376c9b419845536a62118c1c170dadadf06b77eaef900eca115d7d1197df9a96edbd76d4dde3'),
	(31, '2026-03-01T04:00:00.0000000Z', 'web:cara', 'web', 'approved', 10, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","at":"2026-03-01T09:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","at":"2026-03-01T09:30:00+05:30"}]}}', '\xb32effc7bc36cf4b18555eacab68fc13ca836b3e536af608581405ae6bc7db47', '\x2fcf376c9b4198451fbf05b76f67dba8692a2c6c0906e4ae8f67826437031bd6c30b62f1b74846e0'),
	(32, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'started', 10, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","at":"2026-03-01T09:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","at":"2026-03-01T09:30:00+05:30"}]}}', '\x651576106bad85119722ecba8d9795b35a411194861cd382ac1699d8246aaf40', '\x2fcf376c9b419845778d6de13961e9e221e9178472b0a92b183ffe36226a8cc73e25d9c429c75826'),
	(33, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'ended', 10, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","at":"2026-03-01T09:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","at":"2026-03-01T09:30:00+05:30"}]}}', '\x92950263a424c85614804a426188b04c98dd370e2a09afa11a5e76fd2843e2e8', '\x2fcf376c9b4198451ad8bdda826225ea5e013200d3865d86aef79022b608d83cb0b5c461235da211'),
	(34, '2026-03-01T04:00:00.0000000Z', 'web:asha', 'web', 'submitted', 11, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","decisions":[]}}', '\x2f1b687f5a06c94e0b755c1d9b421d52c7b250fb88413a76e96514f974030962', '\x2fcf376c9b4198455442ab7ae44e2d92f01d2acf9dd46886a8d999bac852beda06db0eff83f66a96'),
	(35, '2026-03-01T04:00:00.0000000Z', 'web:dan', 'web', 'broke glass', 11, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","at":"2026-03-01T09:30:00+05:30"}]}}', '\x40336ae583c67e62c71c26e790b6d9c2c5f57488a4f3ab9fc6f794121bfb57ee', '\x2fcf376c9b41984575608726727c454165de89fb19d429bd4f1b01f53c389e50e201862c57a7b1e7'),
	(36, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'started', 11, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","at":"2026-03-01T09:30:00+05:30"}]}}', '\x2d7efbeeb2023e079027c39677ac6b52757d17b325b0d341ab4160088fdb1e2e', '\x2fcf376c9b4198453b22ade04efb19a924e93f0d31080fe28e8d45a75087c336ae49fd108972b86b'),
	(37, '2026-03-01T04:00:00.0000000Z', 'bot', 'bot', 'ended', 11, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"redirected"},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","payload":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","at":"2026-03-01T09:30:00+05:30"}]}}', '\x5f9355d2fff7754b5a061bedf4766468e3431ba5c2d480a0d678423e295d2fdb', '\x2fcf376c9b4198459ac04b65a1f24547083e4bc2dd59e876bead1f7d46e7aed23883380c0690561e'),
	(38, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 12, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["about","website"]}', '\x1202d8cef83613415909139eeb7ded0dab815a25f7bd864a12da35b62d17b032', '\x2fcf376c9b4198457a7260fb812ac1a7a18f4254975d988ed20d707481bc5c0a251bb9e1f1276c47'),
	(39, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'started', 12, '+919876543211', '{"state":"Running","attempt":1}', '\x06907e15736202e278aaa2c0e5c81f335f95c8ddd494112ef987c6603c4bb2a6', '\x2fcf376c9b4198450852eb9220b5a2417d60235ca46d2a525ed9b11261ecf5648e5890f872838a43'),
	(40, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'ended', 12, '+919876543211', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\x60fc2c0567785c1fed8a53f37f491fb71211cf70e58a5804e00815f5ff932ee3', '\x2fcf376c9b419845d15eec2dab0e060f945c3d5718dfdee5997acd8099e69e0f36795dfab5c96d39'),
	(41, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 13, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["about"],"undoes":12}', '\xe1448eb57689d68620cc0d5236aac3267564e4f2e3bc5bd83a990d233fd49117', '\x2fcf376c9b41984551610a432b14d3c6b6f0766760213a11cfec7a5c246dc059ba7127c201be030e'),
	(42, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'undo asked', 12, '+919876543211', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"undo":13}', '\x3b4f6a3db675170c1a197771a89bb6676b31c6c6fde17659f80301124d132334', '\x2fcf376c9b419845ab6dbed1d2b4e79def7eca73b2b4879b221acf48d4df91112e59412e7313f26e'),
	(43, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'started', 13, '+919876543211', '{"state":"Running","attempt":1,"undoes":12}', '\x2033cea58de598bba25a88215dfc3e6c9d16977a317bee9ef6bc44376389f2b0', '\x2fcf376c9b419845dadd7d8300d580b771c44500bfd0926c66b4b703c44451a73e9bc8e3eb01a2c7'),
	(44, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'ended', 13, '+919876543211', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":true},"undoes":12}', '\x6d184da1fc6dc0bef6a27b15dc147908c37a327e2dbc4f6888d9adf00f04fdf5', '\x2fcf376c9b4198457aa211ffd4da683caefaf8724b499637d6e4c1becda9ea6429be503d2e04a9d8'),
	(45, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 14, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["contact_email"]}', '\xf127908cff822ad0283ac88f2b58986d4d2afdf42361b7e1c80352cf1679c67e', '\x2fcf376c9b41984598a428325c3e543c8872be1d127ba7068f423b338fe75d008c3254496ed04b2f'),
	(46, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'started', 14, '+919876543211', '{"state":"Running","attempt":1}', '\x9379a5bb785ac304ecd6f59b78bd70e271a290443c422d0700091e1f4d7050e9', '\x2fcf376c9b41984537fffe16dd8e8025012401a1b3ee9dbd7ee346e2fc5b7951b5080299c17e3392'),
	(47, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'ended', 14, '+919876543211', '{"state":"Rejected","attempt":1,"result":{"$type":"refused","Code":"E413","Type":"validation","Parameter":"contact_email"}}', '\x52fecc973e97ed08abe48cdbfd3779225d1e2bbcb711fc8f5bf3ed55057cd54d', '\x2fcf376c9b4198459c7c2b4664b2a69f2af02fc0857253ae08759962d9c26ae71f182297810d9b87'),
	(48, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 15, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["address"]}', '\x466fd191bb7b497205f9f7186742c801ff45817d05eb600a9c7f74278c57be7a', '\x2fcf376c9b419845062bb5880ae029ea75048f92a16766994737ea66fb6cf2bd9f2d65bb60d9507d'),
	(49, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'started', 15, '+919876543211', '{"state":"Running","attempt":1}', '\xd6df6ff2220b8ae09b54f0fca03c6197421f277a478024d4117ad6bfe9f51d11', '\x2fcf376c9b419845c88b0a885f3e394d37f362908c2c69098e5c5f8a0b7f558159b848f60ff86bc0'),
	(50, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'ended', 15, '+919876543211', '{"state":"Unknown","attempt":1,"result":{"$type":"unknown","Why":"unknown.timeout"},"mayBeApplied":true}', '\x5ab4635cb8722d20d784cd0b0e75fc0a2f15675e9a335ab8ab572a62a88bfa3e', '\x2fcf376c9b419845b5d1643ba1741c923becac555d22432c1e8c8128840e45f4cab51437634f5d16');
INSERT INTO public."Audit" VALUES
	(51, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 16, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["business_description"]}', '\x4c36679f8f68e429895321a2defc2b828463312053d74147c0f8e4776faa7d28', '\x2fcf376c9b419845276dba637954dd10eb242e4edac8bd37a3dbda72ede6811129699ea6636cbab1'),
	(52, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'started', 16, '+919876543211', '{"state":"Running","attempt":1}', '\x9d0fcd8ed1ad8a0576aad547a18f39ee616a806e754d997e4541bfa81eb09937', '\x2fcf376c9b419845ef3288bd8a857fe7f213b35a81b087477bd9360dc9bf4428ebe5c80f80a14ad3'),
	(53, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'ended', 16, '+919876543211', '{"state":"Rejected","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x374956bbcf22c5828ad8d66e178da1d9de1df1507dc168c19700ac0783cc69a6', '\x2fcf376c9b4198451f5345ce0d13ec174e8940d0ca5f04bc04a4a2f88c5f68b1f416b6fe27f0db4f'),
	(54, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'retried', 16, '+919876543211', '{"state":"Queued","attempt":0,"result":{"$type":"throttled","After":"00:00:03"}}', '\x681cfe53f7f39f569d372dbd33ba4554117724b9526d31bab4c493fdcc3c71be', '\x2fcf376c9b4198454633d54f2b476cbc73ecfae80092a75fa27faf3a1b74833dc39c481ffb5a26b0'),
	(55, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'started', 16, '+919876543211', '{"state":"Running","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x8d4f8a0af31de5c2c4eca84777860238f2111196c9a1fcf3caa6827089bb362f', '\x2fcf376c9b4198451a368c7800e4c8e59f74268e4107450dea1c3640761f6917129a118d24068842'),
	(56, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'ended', 16, '+919876543211', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\x744c4e001c3a3a6a1356db9aa4acd726664cd0b3cae942a589b38ba6d86d191f', '\x2fcf376c9b41984555a2d9eb987b1f73445c8452ce19808014064c46de055fef9964f160dd78ca2e'),
	(57, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 17, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["about"]}', '\x7ec9a608250400c94a123c1e747e4702e23510ac7b71cce463dee9b1c186a432', '\x2fcf376c9b41984557c1ae50a89684c6c3b8a96ef23bf9bf578d1c33d2226ad041f3445ac31dac0f'),
	(58, '2026-03-01T11:00:00.0000000Z', 'web:dan', 'web', 'cancelled', 17, '+919876543211', '{"state":"Cancelled","attempt":0,"stoppedBy":"web:dan"}', '\x0bbb0093392ce430f20b06cccba7b819a479a8ccafc9ee859b93a400003f6b53', '\x2fcf376c9b41984528324ee28f1ea55d9fbab5fcfbe5beb39ed1bacfa17afff417df26a7b3b37c89'),
	(59, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 18, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"bf94a9da547a5c5320f3bcb08dc55fb65d9cdf93c22681299846c272509e7118","decisions":[]}}', '\x3d98a3f9359e99f7185acb2b7c4af0ac7f0402519d12d9b552b8976b20158307', '\x2fcf376c9b41984515b9ff8d526cd9426231eaddc9a2aef0050c309aed622c0e7d8f96cc4646fa03'),
	(60, '2026-03-01T11:00:00.0000000Z', 'web:ben', 'web', 'declined', 18, '+919876543210', '{"state":"Declined","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"bf94a9da547a5c5320f3bcb08dc55fb65d9cdf93c22681299846c272509e7118","decisions":[{"who":"web:ben","approved":false,"brokeGlass":false,"payload":"bf94a9da547a5c5320f3bcb08dc55fb65d9cdf93c22681299846c272509e7118","at":"2026-03-01T16:30:00+05:30"}]}}', '\xc7bb4e1d7a61d61531ebf2bf03e3f45fc495f1d0ab856bff4d3968759fa926b9', '\x2fcf376c9b419845e8e8cc85020f7ab90db35abf86bdf96d8765870d15de9036e8d31240bca1617f'),
	(61, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 19, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"1bedb56d523aacf1d200b0c5cfc01601200b31a88327c2c2d34a2adaae62529a","decisions":[]}}', '\x84f0be5283507594a437fc0f13e157b88adb019007f66dc33e9b6ec5916663e1', '\x2fcf376c9b419845d6068741f8f2929df0ad5cd2cf1f7033bf987d592ae504d628584b3acc46cef4'),
	(62, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'expired', 19, '+919876543210', '{"state":"Expired","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"1bedb56d523aacf1d200b0c5cfc01601200b31a88327c2c2d34a2adaae62529a","decisions":[]}}', '\xb845eabb9fedf3bcdd23661f68caa025fecabeba67f15742dfa64c0e4434515c', '\x2fcf376c9b419845c08c9c4a69be7404bfdb93c167af0012fe12e41bea0fa2fe2eb9cd7f1160e165'),
	(63, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 20, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","decisions":[]}}', '\xfe972cce413aa6387068f440e2ed1aead96a59aca0796bcc03e9424ab8b3d4ca', '\x2fcf376c9b4198456b4e2817e8bff636178297e04c7d767bef6b98e6df09089d08b049f13b22a8e8'),
	(64, '2026-03-01T11:00:00.0000000Z', 'web:ben', 'web', 'approved', 20, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","at":"2026-03-01T16:30:00+05:30"}]}}', '\xbf79993e4ffb2e6e0e4de2ab1c37715046a4244adc2b5e80259345eb4c24b7f4', '\x2fcf376c9b419845a5992d51a149a250a8d121764619f52bd897263d9d4ea2a4ff0fd6fb2553c789'),
	(65, '2026-03-01T11:00:00.0000000Z', 'web:cara', 'web', 'approved', 20, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","at":"2026-03-01T16:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","at":"2026-03-01T16:30:00+05:30"}]}}', '\x04c08b636fed307fae95db10af0f94b9efb08f7271f80b3ac313c4684ac11718', '\x2fcf376c9b419845091cbde7092efb1556b262408b53ff74b86acc770a117e84330e8217062c9481'),
	(66, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'started', 20, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","at":"2026-03-01T16:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","at":"2026-03-01T16:30:00+05:30"}]}}', '\x609ef14c8374478c9e76d60b4bb19f17fe61c4e8323a881f77d7a0c3c2ef4f4f', '\x2fcf376c9b419845a123edbe644c12734a80b5a4c2ed2c6a604008627cb5a21884d9c5465b971a7a'),
	(67, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'ended', 20, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","at":"2026-03-01T16:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","at":"2026-03-01T16:30:00+05:30"}]}}', '\x333c1535b9122a553b9d5e68519a278cb69f83b1c3a4b8cc4c02449b41418c10', '\x2fcf376c9b419845fd97d99a873f2f2b1cf035172117ed18dbadad6c59cc60aba957e5a781e73160'),
	(68, '2026-03-01T11:00:00.0000000Z', 'web:asha', 'web', 'submitted', 21, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","decisions":[]}}', '\xa188709041524646c8bb0b3297c19b3fdb67b052ab8801398ab10ac6614ee07d', '\x2fcf376c9b41984580349294b72443bba5c8ba04a88750a9cf23377b2af9ae58b2a990a31fccba6a'),
	(69, '2026-03-01T11:00:00.0000000Z', 'web:dan', 'web', 'broke glass', 21, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","at":"2026-03-01T16:30:00+05:30"}]}}', '\x25c6e637796eb3f8d2d8837e9635e4aea4e946e24acdbca0acf9c64ccf89eb49', '\x2fcf376c9b41984583532cb5791192b1095a3288a79ae629f26dd9ed9a01ba49c02a871c5a2293aa'),
	(70, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'started', 21, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","at":"2026-03-01T16:30:00+05:30"}]}}', '\x12b4374e4e32619fb344e95398d5ef24707bf4c0946120ecba8c15cf820655b5', '\x2fcf376c9b41984580a8b9a5089b27c5c0cf137cf7a014a2bc629cca004d3c0147728863ce7e64bd'),
	(71, '2026-03-01T11:00:00.0000000Z', 'bot', 'bot', 'ended', 21, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"redirected"},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","payload":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","at":"2026-03-01T16:30:00+05:30"}]}}', '\x68c0426c41433bde2b8e0cb7d80286d2ee45c79ad0536ab4ae569ac58997afde', '\x2fcf376c9b41984534626f0c3b2ce2ff8d54278f26b40e403b056c45a38ee44af8cb9771eebf7d56'),
	(72, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 22, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["about","website"]}', '\x5f5583f64d0804edf0f63a4a052f669ccfa7d673b33ac58a1e282c83cc591020', '\x2fcf376c9b419845108c8b5e42be780649e7cf752a4102e044aca06a63352d4eceda9485275d67aa'),
	(73, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'started', 22, '+919876543212', '{"state":"Running","attempt":1}', '\xbc408a3947c99bcf3867bc82f6621c9dcd5a58dbfc02d67bbd007aeb6ed84c26', '\x2fcf376c9b4198451ccfdbda4fb407a6892efcf3e57c7542c8ae3fe94b0f58104f2318c91ca0b2de'),
	(74, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'ended', 22, '+919876543212', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\xa5bb11926294977f472729763315654c16d77eb49be83e390cd8eab18d250fcd', '\x2fcf376c9b419845ccc40c384cdcf250cf43f8e157c9374a9bd3245b439ee356df9d8ef837ecfeaf'),
	(75, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 23, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["about"],"undoes":22}', '\x88168720f676ffd1b827cc99b83e989be27697cc1712fcb76259ad19f0d51db3', '\x2fcf376c9b419845fa2af71959e2b155121cfc04f04670a0f34e64927b1a75b253c165033cc4631b'),
	(76, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'undo asked', 22, '+919876543212', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"undo":23}', '\xdc45a3231bb527afcf70df59188dd02390667063fda2dfc13e45035362957ad0', '\x2fcf376c9b419845c3e3fa1cbbc9686e87c3b799becf22c35b1d4c4a0d55796aba9b51ef2b79f4aa'),
	(77, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'started', 23, '+919876543212', '{"state":"Running","attempt":1,"undoes":22}', '\xc956f54aa6d355501f7dbdbca76fe0c782c359486072e8247d01c2584a226692', '\x2fcf376c9b419845384c74d0814cb8145593213a409b237a57d3da30f8fd6b39cda13a3e0f022edd'),
	(78, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'ended', 23, '+919876543212', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":true},"undoes":22}', '\xdf2159d2c403a21f7e1a657814a83fe34f606c857d2e954fbc9abb4040b467ad', '\x2fcf376c9b419845f2d5e27013fe6bc0fa8d9c0ae3221b3873bff1b029827a6559862cd7e1dcde50'),
	(79, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 24, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["contact_email"]}', '\xcd427fe38ac5b583b104a04b7be7f2ef7201aae19c46a9ddabe97623daff5390', '\x2fcf376c9b419845a1662e6d8d0088edd10398535e1df9d850435156e6c6577f8b8602855acae117'),
	(80, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'started', 24, '+919876543212', '{"state":"Running","attempt":1}', '\x026ddc7e676966bffdbdcee6bf9f6ef2d3dfdb5799287926d3b525df61e61a5a', '\x2fcf376c9b419845c0c319851ff0b857abac1d7d0ecbba129667db6168e25ecdaa15927c660cc1f9'),
	(81, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'ended', 24, '+919876543212', '{"state":"Rejected","attempt":1,"result":{"$type":"refused","Code":"E413","Type":"validation","Parameter":"contact_email"}}', '\xf8e2a629fd0959126e9e1dad4e9754db44fd9d7c229beee3ae809d05fd48b2b4', '\x2fcf376c9b419845905a36d22d16edc0c42856d18d2148f3c266d26435df5fbb4c6d6663a4392c84'),
	(82, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 25, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["address"]}', '\xdfb9aa086be3295ee91d55bc6d1b1b25022fba897f38c9a973b9da12327b334d', '\x2fcf376c9b419845b30d8bf33b6ba874443d01ed40f284ed766e2291cc842834e5d5c2219406b965'),
	(83, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'started', 25, '+919876543212', '{"state":"Running","attempt":1}', '\x8341f5650f237a0072003b5f817b5ec1b87ebf5bfdc05109ef3743dc8242dda1', '\x2fcf376c9b41984561821c617b354c1259c7cee4e3a7347548adfa2324662cc81dcd996ed5d132c4'),
	(84, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'ended', 25, '+919876543212', '{"state":"Unknown","attempt":1,"result":{"$type":"unknown","Why":"unknown.timeout"},"mayBeApplied":true}', '\xf2635d0bbf6448da72f44c30f4863989e123e1e05007f47f49f843dcc83c21e2', '\x2fcf376c9b419845a1a323ae429469c92599e026b6a9ec93f97c5f99e1ed5c4f977b527c4666d27b'),
	(85, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 26, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["business_description"]}', '\x9d9d6409f075ffa0f11656547e800ef970870569e980920134029ca4be31ac2b', '\x2fcf376c9b41984550cc5f092691aceffa6e56f29cdedfcc16c9f2803a82aa86b36f94a709cde4ff'),
	(86, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'started', 26, '+919876543212', '{"state":"Running","attempt":1}', '\xf519d19d9dcf2356da111b1019f1032162fbda8949518707a1afa7ddee9c2568', '\x2fcf376c9b4198459c46be778364c35aa87c231a192e16655191abf47c77d5c7af1a1a037be0614e'),
	(87, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'ended', 26, '+919876543212', '{"state":"Rejected","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x4f8d65e65a7bb26c77847253db63b26dad4e596018222069bcc963bd9e5b25ef', '\x2fcf376c9b4198454cae8ded2545011620e74dfec1c7a3df808900a2849766eaab4632fc2910b4f7'),
	(88, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'retried', 26, '+919876543212', '{"state":"Queued","attempt":0,"result":{"$type":"throttled","After":"00:00:03"}}', '\x906bc25e745c32ab5e0b9074b937b443ec3041beeff880d7aea642ddb26ef815', '\x2fcf376c9b419845b90488b6ecd8ba5066b008b4f236f35008513eabc3fae90085bee1c2c45da329'),
	(89, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'started', 26, '+919876543212', '{"state":"Running","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\xd26b6d79be6aee3545824cd894a1ec5ca179d8c64d18971242844ae1da717237', '\x2fcf376c9b419845fe492552d9934c57ff2473e813d87915442b26f0ec726e6daba73186bfaa6993'),
	(90, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'ended', 26, '+919876543212', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\xe526ddd0bf4849d8479139dfe297f7e6b8bdad6e030b31ea2892442582a13639', '\x2fcf376c9b419845a9e65ef6b680dfe907b2215c0b2e60f2a21d39b36f7e5d500207cede99b6c900'),
	(91, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 27, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["about"]}', '\xe517b814baaa3dd568197aad57deac83dcf8c3f64d2cff03df74e73deddbcbca', '\x2fcf376c9b4198455b51067976d4341f0a156ebd57b2d4a839b7f7441e3b3e21b4afd0ea60c9f239'),
	(92, '2026-03-01T18:00:00.0000000Z', 'web:dan', 'web', 'cancelled', 27, '+919876543212', '{"state":"Cancelled","attempt":0,"stoppedBy":"web:dan"}', '\x085050c78935ae4a2a3994d3a3633cc98913a907f108b74b0411faec3366924f', '\x2fcf376c9b41984519b30755b518e9e486acc5aa6b16d850e9e1041cae4696d090049b64b96ba219'),
	(93, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 28, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"ad7dab2b37cab6abfc3746d196c7097df972ffda7705f6ea623d509babae9395","decisions":[]}}', '\x9e5fb8e0a68d1b2ff88d54a5b5b0c563d6c6a5dabdf85e601911b47daf1fba98', '\x2fcf376c9b419845e06e89cce33be67a611ad1a3395d26554632e36b45cf1081d6242d036a01280d'),
	(94, '2026-03-01T18:00:00.0000000Z', 'web:ben', 'web', 'declined', 28, '+919876543210', '{"state":"Declined","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"ad7dab2b37cab6abfc3746d196c7097df972ffda7705f6ea623d509babae9395","decisions":[{"who":"web:ben","approved":false,"brokeGlass":false,"payload":"ad7dab2b37cab6abfc3746d196c7097df972ffda7705f6ea623d509babae9395","at":"2026-03-01T23:30:00+05:30"}]}}', '\xb984381803d4dbe58aaac09d233c556a8181a3c2e6838327fd85e70ce24cea30', '\x2fcf376c9b4198459aeebbabce845d53528b029934fcd7c515d4e1b27a95941280c54a2c3f6307dd'),
	(95, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 29, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"a981decc2a2953ca884d8ce2315cc8e64150405c172c535ec4d191257387b1f7","decisions":[]}}', '\xf12b8d1dee62f56c586e5da40461137f01d9586cbd99685b18d28c18097b33e8', '\x2fcf376c9b4198452d3d0ccc0a32cf10f981a5e3f7446a3fdba3a343916ccee6eb8475c4ad2a57bd'),
	(96, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'expired', 29, '+919876543210', '{"state":"Expired","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"a981decc2a2953ca884d8ce2315cc8e64150405c172c535ec4d191257387b1f7","decisions":[]}}', '\xf6e00d407e5484066aef3ff02679e8db9030e5a9035dfd8b21a5bf622245b240', '\x2fcf376c9b419845f655e70dbd29203fd9666922344d06b3ebd259a7668470ed1d54fcef964c7770'),
	(97, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 30, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","decisions":[]}}', '\x76c2090d367f7bacf45444d6cbfb8264451a41799bf8568b8c175e56f4b81992', '\x2fcf376c9b41984555806390fa3bd866672a7ae143be16f1403beaa8bd0860f9a7c3da8fef8ffb65'),
	(98, '2026-03-01T18:00:00.0000000Z', 'web:ben', 'web', 'approved', 30, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","at":"2026-03-01T23:30:00+05:30"}]}}', '\xa95a489244a5af73839efcffc94ba86f06871690c8c072b23f0c5b075e9aef47', '\x2fcf376c9b4198452b598fc783f2d8ea36a3ab5578e3c6f1d3ceb3c705ee14ee611e1bed8baf9072'),
	(99, '2026-03-01T18:00:00.0000000Z', 'web:cara', 'web', 'approved', 30, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","at":"2026-03-01T23:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","at":"2026-03-01T23:30:00+05:30"}]}}', '\x9f48e9e685331dbf0cba8fde96d509b5478d7891301336d9ea0272d186884a41', '\x2fcf376c9b419845981cff287cda1d691c924c388b64a9e3150832e011c2bfbe849a9bafeba0ee3e'),
	(100, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'started', 30, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","at":"2026-03-01T23:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","at":"2026-03-01T23:30:00+05:30"}]}}', '\x612ac1ca69f8e2c8ebb3bb943e89c3c3551809638574b987d53e0bb8e32efbc7', '\x2fcf376c9b4198451835296b3a030b163ab9e996fe204660c9d993c17e084a64e3b38bd8a43cc161');
INSERT INTO public."Audit" VALUES
	(101, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'ended', 30, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","at":"2026-03-01T23:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","at":"2026-03-01T23:30:00+05:30"}]}}', '\x13e4ef081d644fd07b0c5bd2e7aa88f069ba9bee2844e1384ba7c8764f355fb2', '\x2fcf376c9b419845171b15bb85fcdcb057f494be843ae5c094c349c4974c6fbc805b01907ca069b0'),
	(102, '2026-03-01T18:00:00.0000000Z', 'web:asha', 'web', 'submitted', 31, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","decisions":[]}}', '\x557a13713bd44ae36bb6bc3fa0c214d3517f0b0527bac183dec70fd97ef3772a', '\x2fcf376c9b419845998d3b47b5bce1b5fe5f9c0f23ce61151fb769ff4b649c57ca022fd89936d889'),
	(103, '2026-03-01T18:00:00.0000000Z', 'web:dan', 'web', 'broke glass', 31, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","at":"2026-03-01T23:30:00+05:30"}]}}', '\x41a5b009d97a9905ccb0cc6f59a7731379a04ef8cbc4095f93c6a7e9dcb7a089', '\x2fcf376c9b419845742faa1387ab47a11deddbf3d6828b565167ba1c4860706f82b0fad808ed67af'),
	(104, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'started', 31, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","at":"2026-03-01T23:30:00+05:30"}]}}', '\xa7b6a6c07033656e4dfe69038f80c57f3c951caf52b0975343fa353b835ed577', '\x2fcf376c9b419845b4def4b0d944f01ba89fca79409553d30e3764be726c2a1c7e9fbc536a9db67a'),
	(105, '2026-03-01T18:00:00.0000000Z', 'bot', 'bot', 'ended', 31, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"redirected"},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","payload":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","at":"2026-03-01T23:30:00+05:30"}]}}', '\x9b1b6e4f91e9057fd656d973530f1885de123dcbecc7789eb505d39796ed5935', '\x2fcf376c9b41984564d8bca67f6b1382401660553b0e0caf171ccd1df05ed60f8e88be978ba0c436'),
	(106, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 32, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["about","website"]}', '\x7af2e81027ddfe264e021668b89007bcac6a98133442b8d174f3e7ff608bf333', '\x2fcf376c9b41984559d3bb1aec4ff5f1e6601215ebe15a7d34b91ae11d6fcdef5d0512f93a64a3fc'),
	(107, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'started', 32, '+919876543210', '{"state":"Running","attempt":1}', '\xaf9a698066ae9e57e69b0759a9367dcbc3a29f16b5f2d7a61ca55213c18b583b', '\x2fcf376c9b419845ebabfd091b1669fb4fc4bf32fbb3eb86786961441c946735fa9385dbda5cb8fb'),
	(108, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'ended', 32, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\x45694789f9304263a937165630f0171d24bb65f50ed85205e1071e9a16e4a524', '\x2fcf376c9b419845812576d86e93970728839d781e49f0f4b0d9d7db3b1e507afde0c6d602fd406e'),
	(109, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 33, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["about"],"undoes":32}', '\xc5c0026de7bb353ab04cfe0c513c5db40336bb2faa0536c5e2f5e23cf157f2f1', '\x2fcf376c9b41984562bce22b711deacacf40b83d521b545c55e74bb11b6e911611f49f70ff3c467d'),
	(214, '2026-03-02T22:00:00.0000000Z', 'bot', 'bot', 'started', 64, '+14155550132', '{"state":"Running","attempt":1}', '\x0a7de421cdff50a5f43b5fe614045d32e8fa678f6545c16af0de2599261fb767', '\x2fcf376c9b4198456667e9a2166352d5e45eb16288d004380e4a4805bdfaa46139eb339775cee8ab'),
	(110, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'undo asked', 32, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"undo":33}', '\xf584bd3515b816b55dcddcc34bad25859791ff9576cdaf592cc1d9c6c073c947', '\x2fcf376c9b419845e5eba3c7e38fc415528d6d7e9b6baa581e2846de47b8e5dbbb770e9186b2d920'),
	(111, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'started', 33, '+919876543210', '{"state":"Running","attempt":1,"undoes":32}', '\xb44e21ea91ea0c29232ada5d18ff824dac49384103f1830dab835780a51f692d', '\x2fcf376c9b4198458fb438644362dce6737dce0d0fc4758bc89db287bfe68b1490ac6407f39fe920'),
	(112, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'ended', 33, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":true},"undoes":32}', '\xa66d7816dbf2d1ac9d684805fbd94dfbfc6744b4eef755e547f6a1a6040e2e66', '\x2fcf376c9b41984596d99e1eb02de01997fa7eb7e718509f3c1030802deb1c31246f9927ff095b3c'),
	(113, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 34, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["contact_email"]}', '\xe47a4bd490ac5e46852ff7cd184ee15bb6adb35580bff17718d2773bf49fbd5a', '\x2fcf376c9b41984523c977ce278effabcfaca973104568d901c7846a54ee396522d080d6f89e06a5'),
	(114, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'started', 34, '+919876543210', '{"state":"Running","attempt":1}', '\x2f51d5340ee27f9d2ce08bf34df44e77015df1b8c4c475e1e428542a3b35e6fa', '\x2fcf376c9b41984554a890e69abecf734337d8152c5827d4cd93736be001fb909b076aeb3f8ac3be'),
	(115, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'ended', 34, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"refused","Code":"E413","Type":"validation","Parameter":"contact_email"}}', '\x77f43ccc90c857d7e02f57ad0c456f9a9282a9feab9fac5a7585d3b200b87468', '\x2fcf376c9b4198455ff642c707cf4c6610b4ecfd9effe9714a0a7cb69ce1c4a399b6e53e575a0818'),
	(116, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 35, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["address"]}', '\x11ed862a7e20376a89e6d7e06825b5b008f376d7290c322172aaf95489320518', '\x2fcf376c9b4198451137a23a7c1d25ea3bc00260f6ce6db4fc0c1606b3dfa0bbc49b1cdbfa7877a1'),
	(117, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'started', 35, '+919876543210', '{"state":"Running","attempt":1}', '\xaeedde9f29c894e39fd64686a531b2c906a969e590545cfc9228235b66272e4f', '\x2fcf376c9b419845c724bbb8c8f5b3d4cfd4cdaa7a2ba1dba7330ccca49ba334581e092d6a22032b'),
	(118, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'ended', 35, '+919876543210', '{"state":"Unknown","attempt":1,"result":{"$type":"unknown","Why":"unknown.timeout"},"mayBeApplied":true}', '\x6a5fe1513052dda6ddb4620bf310e3a252c6892c4e15add3fca8e4225cce9155', '\x2fcf376c9b4198451d0f8427fb919a7a3559c0311664d893c68270d42c3ed9cb4f409118167b2777'),
	(119, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 36, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["business_description"]}', '\xc309febe29b9d1303b60cca1e0a974d0dc888717ae264c2ec149aea9c21a1e0d', '\x2fcf376c9b4198451c81a3ac8af1b346c9ce4113aa44894fc225416669ef96037cec73279510f5ad'),
	(120, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'started', 36, '+919876543210', '{"state":"Running","attempt":1}', '\x13d8e76a42d587fec064ce6f32edcb10e5e3f0bdd720cfa5fcdae06b1e0fe53c', '\x2fcf376c9b41984568d6d1ee53cf9c4147c13997eca223165f73614298ff53bf0169ac275c839849'),
	(121, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'ended', 36, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x570a215b7d52b8269afb8affe975d82c96a92a6b7352173d575cb256294d230e', '\x2fcf376c9b41984567cf1ccc5dae913062c599a9b557c915f5ffa9e2b7e82e9116c5afba276a4a16'),
	(122, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'retried', 36, '+919876543210', '{"state":"Queued","attempt":0,"result":{"$type":"throttled","After":"00:00:03"}}', '\xd9d57cb45a88428ccc6d4ca8b6b19855d5322a4bcb285975c9d60f5152673715', '\x2fcf376c9b419845d315f5d045a907de7db20cd24d983856d8ef43494885de49672f23b7bf15a22a'),
	(123, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'started', 36, '+919876543210', '{"state":"Running","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x7ea0a877406f54bcc9442d2f94a694040106aa61ba29c8b6c5df28bc9c249c6f', '\x2fcf376c9b419845e35791feb462a7bfea5f30be8aa91a72e6bf4843acbd0e46ca081b3d95475861'),
	(124, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'ended', 36, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\xc4c83a559babf84b989d5b28db5424a8ae4ed2f16f9696d6f1e51f01394e312e', '\x2fcf376c9b419845a0783daa2ed530a7fc482d581598fe0ca97cef480504e5c69510e4c65ed1802f'),
	(125, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 37, '+919876543210', '{"state":"Queued","number":"+919876543210","account":"main","attempt":0,"fields":["about"]}', '\xcdedd3f2203cf8d569282e0f27ae1f4adc152d63e8cb23c9eb2a66a4c64d9d5b', '\x2fcf376c9b419845bc70fe886be6632ac0ee980a8c0373f33b95618c80151874d2d684f2a9e8cc3b'),
	(126, '2026-03-02T01:00:00.0000000Z', 'web:dan', 'web', 'cancelled', 37, '+919876543210', '{"state":"Cancelled","attempt":0,"stoppedBy":"web:dan"}', '\xc9eb5d90936d494e2c4320a298d0163944d0735e3957848efca45914644ec170', '\x2fcf376c9b419845cabfb1840e62e1af16aae092ef93d81540c9bcc41948207debbced12a6e664f5'),
	(127, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 38, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"48da6cb35f5a1468bb4a2ee9ffe0ee7e8c38b7c59bfe0d0eb5f039e9e91bdc19","decisions":[]}}', '\x64efc290817b44196c9f93a57445dba9402c46f00b69aca5057e98d555b3c329', '\x2fcf376c9b41984579425f216b47f9273195685d80116012ce1bba5f833db05a9576c0fe3268ad31'),
	(128, '2026-03-02T01:00:00.0000000Z', 'web:ben', 'web', 'declined', 38, '+919876543210', '{"state":"Declined","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"48da6cb35f5a1468bb4a2ee9ffe0ee7e8c38b7c59bfe0d0eb5f039e9e91bdc19","decisions":[{"who":"web:ben","approved":false,"brokeGlass":false,"payload":"48da6cb35f5a1468bb4a2ee9ffe0ee7e8c38b7c59bfe0d0eb5f039e9e91bdc19","at":"2026-03-02T06:30:00+05:30"}]}}', '\xa34768e7312cab481d2f9c14ebfec09b1e29347cc7548100479bc7b906aee6ea', '\x2fcf376c9b419845210c3d20c067d9c76318f1657ef5332494c038af5567eb984de465ef4db4021f'),
	(129, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 39, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"97eb9991f72b1ba4acdfa3ed5add1c54d78832adc986e53646d465255a9a047d","decisions":[]}}', '\x5abb5f165455f6210abdc655e610c0e65262a140cf1917b48d5d496f82c45981', '\x2fcf376c9b419845252da7c2cbe9e2fb3cb1fc0369f45b544e9b59db79f0e640353715fbdfcacc49'),
	(130, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'expired', 39, '+919876543210', '{"state":"Expired","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"97eb9991f72b1ba4acdfa3ed5add1c54d78832adc986e53646d465255a9a047d","decisions":[]}}', '\x11fabecc82c0157133a8073f96838bec37538af08d2bf2324d829b933de3a920', '\x2fcf376c9b419845cf3e94536645ebf6973352faee253211db8014829ca3e841e15794c52b8b61c1'),
	(131, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 40, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","decisions":[]}}', '\x31bd5c948276455a9e8dfecdcafa79e77059fcb66727458452770a5364193f81', '\x2fcf376c9b41984597c2e7c9b2e50ede82683c0ab9620b1a93db8239997b5be11b747348043b0136'),
	(132, '2026-03-02T01:00:00.0000000Z', 'web:ben', 'web', 'approved', 40, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","at":"2026-03-02T06:30:00+05:30"}]}}', '\xefabe9b1500bc469830ef5bd0c1efc56c1121ca68a08cba5159f9b169d77c987', '\x2fcf376c9b4198450e2fb3fc85a11008c71b8a00c525fa4ae19fae1c3d9eb9392da5645d9de69510'),
	(133, '2026-03-02T01:00:00.0000000Z', 'web:cara', 'web', 'approved', 40, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","at":"2026-03-02T06:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","at":"2026-03-02T06:30:00+05:30"}]}}', '\xa8045a40203d3efffe28b8c70ae6fa059edca49d472d75d0eb2336c457a2f3b8', '\x2fcf376c9b419845b6513ad6a1a226a80ef16b74ad86b93248d599094d001d0ef42d57cfa21054a2'),
	(134, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'started', 40, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","at":"2026-03-02T06:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","at":"2026-03-02T06:30:00+05:30"}]}}', '\x1cdfe90dc85988e4afe8891c38a4c5e174d4190a551eba4ce2920eb7f40decf4', '\x2fcf376c9b419845f0b1293fe3e3319a427e2e30e7979b81704a49de97f7e9534abdc3b2a207262e'),
	(135, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'ended', 40, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","at":"2026-03-02T06:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","at":"2026-03-02T06:30:00+05:30"}]}}', '\x2f7543f64815e42de38f4d94140bf09a1fa8683b6e94c493bbeae1c3745f95db', '\x2fcf376c9b419845203add277b43d5b02e25436d407337ccf71898281dadedc3ab2ef168b761fd7a'),
	(136, '2026-03-02T01:00:00.0000000Z', 'web:asha', 'web', 'submitted', 41, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","decisions":[]}}', '\x122ac1edaf7797541aea790c4ddfef4edc8bfcb45c551948450373b70cfaec1b', '\x2fcf376c9b41984547c07d8e0aace4df660c1aa0a7688a69b75e4224c4e3a462e02532ae557cba66'),
	(137, '2026-03-02T01:00:00.0000000Z', 'web:dan', 'web', 'broke glass', 41, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","at":"2026-03-02T06:30:00+05:30"}]}}', '\xea8fe0759385218703cfbaa6fbfe3f05eb162b192c2b68d897d41aa9e85d4032', '\x2fcf376c9b419845a441ab38d3756751d2b86e2d4507b951f90a259d2b6deb02a6c9dc6575ab8c3d'),
	(138, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'started', 41, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","at":"2026-03-02T06:30:00+05:30"}]}}', '\x23bbcaa7c1acb0c783414c84941cd45eb3f6af8030b68f1b7779182696b10e0d', '\x2fcf376c9b419845cdcddc06dd162f119f4ee4bf99a3fb4b9f258cf51a70ec1e154bee2927f5523c'),
	(139, '2026-03-02T01:00:00.0000000Z', 'bot', 'bot', 'ended', 41, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"redirected"},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","payload":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","at":"2026-03-02T06:30:00+05:30"}]}}', '\xf6b9d83ecab07540ef9aa00ad934fd36960bdb920870da765109418045341290', '\x2fcf376c9b419845acb2556173d8ffbe66e6c299f925534c37847844063ad030351bce8bfc977f25'),
	(140, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 42, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["about","website"]}', '\xc296a45af3864727c7bb1e4721832b17bd37b3a665513858adbab2bc1351df93', '\x2fcf376c9b4198457c9df98a38e7651bf3d85d1aba9c8c579417cc84ef2687e423f8a8a751ee84ca'),
	(141, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'started', 42, '+919876543211', '{"state":"Running","attempt":1}', '\x1794f44470193dafd5362412b4d6277a74e4f2c88c9a63e6db162a5d998df9e0', '\x2fcf376c9b419845a53ca05d18ac40d83e1a684b4955941143c5c0641b581d9863425a263632ebc2'),
	(142, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'ended', 42, '+919876543211', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\x6226ce674ff0b5272afedab5f6879cc48e57cad52f9ba433b626c5dc4da9051c', '\x2fcf376c9b419845cbbd9039afaa01f7dc6cd5ef95c9e1111f5a1a1578f419c588e9501b1f94da47'),
	(143, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 43, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["about"],"undoes":42}', '\x836521c66a30f87ab33838e2cbd8277e3dfdd120b09b0e7b0f0ed19705a3387c', '\x2fcf376c9b419845dd2ca8411b869e6a1b4cb871d3456be8a265ae05c71c7564d8a1d192244b5498'),
	(144, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'undo asked', 42, '+919876543211', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"undo":43}', '\xe43e20851b857e09c7ed978e1f7282201422a8127bbeda75b9f70827fe6da04a', '\x2fcf376c9b4198451a93b6aeed450d6a9fa9518d6754e0f27e38f55b84bc9699e64dbc474929ccfd'),
	(145, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'started', 43, '+919876543211', '{"state":"Running","attempt":1,"undoes":42}', '\xd123730387fe4265462768b048744fe7b160ef8ae081b1a93a39f07fb2674434', '\x2fcf376c9b419845017bcf764d5bbc4d477799749b3dd9fb77845c33da992bf88f660594760bb2dd'),
	(146, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'ended', 43, '+919876543211', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":true},"undoes":42}', '\x824134965767c140b01433a4dcb7f87e0d8a3694ef6f503f16f8f7ab29fcdc06', '\x2fcf376c9b419845122cd28beb0e65306e9b9bf9091c4b91f0aea8849780f2562f0ca8196d56afff'),
	(147, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 44, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["contact_email"]}', '\x4dc230e1d071694d9dc6e4a7d24ff69f59590b9c558f98afbfb30c8049b24bd8', '\x2fcf376c9b419845041cb0c666dffbcb4d960ccec36888e2d2589d8038dc17dfbd1b0562bfeb0529'),
	(148, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'started', 44, '+919876543211', '{"state":"Running","attempt":1}', '\xad7e42465f558ecd12f7c737fd9039611a5ed1e35488e310a2bf0eb439724e5a', '\x2fcf376c9b419845cf495c9f679d6d8cf11a67039e725bd70aa79df1611dae7913a8dc4691b7510b'),
	(149, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'ended', 44, '+919876543211', '{"state":"Rejected","attempt":1,"result":{"$type":"refused","Code":"E413","Type":"validation","Parameter":"contact_email"}}', '\x53abd0647f0cbd1bd76065561b45dd80d3ef297101a831b9b48f8c2e5a1462cd', '\x2fcf376c9b419845e99a4d8e8d926344ee96c73a85035747347fc8eae695d152a7321cc78de63543');
INSERT INTO public."Audit" VALUES
	(150, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 45, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["address"]}', '\x38a9217c0e5d83711c1b4a95d0d9a82711d656761ceb92171bbe8e22b6c0e57d', '\x2fcf376c9b419845a414349bca9b0c32d059075c475f533329c948af76e650e4fdf5d72d4b7774ff'),
	(151, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'started', 45, '+919876543211', '{"state":"Running","attempt":1}', '\x144ac59b3981c3fe71980873d79f6c4fbb605dfd9977615ec08d2cfe52bc987a', '\x2fcf376c9b41984596e7ac452696a1ade5558935a5be0ff9f598dcdda46acc3cdee3ca02fdd330cc'),
	(152, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'ended', 45, '+919876543211', '{"state":"Unknown","attempt":1,"result":{"$type":"unknown","Why":"unknown.timeout"},"mayBeApplied":true}', '\x9ca3aae545e9719e1a2a5a7e3b3736deb61ecaac02b56b5590ed1b8e41a10643', '\x2fcf376c9b41984584c793c69a99218df6bc332d57f5ab6cc7d0bdf58c5ace36603e03e7b80570f3'),
	(153, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 46, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["business_description"]}', '\xad1ecd9e709852ee9100d7aafa9145ef2b3bc417fdda8e958d9ea10d1a637847', '\x2fcf376c9b4198451aa23361e1d93764c1f05ee028c8bd5223375926db4ab931fc27ddad591c6b43'),
	(154, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'started', 46, '+919876543211', '{"state":"Running","attempt":1}', '\x50751b7231334786d81f8ec0b10d1f01ecc0e3e89d50721ec07561ac1582e0e1', '\x2fcf376c9b419845d5f58f89769f7d23d3a6725e477941287498b28be203f8cce78b693e07c4888c'),
	(155, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'ended', 46, '+919876543211', '{"state":"Rejected","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x6eb2db294dc9f46bafffbed836ec3aaa8f999ee8426c118d4df0c75be3d0da26', '\x2fcf376c9b419845366131f654cba377d619707350c305daa4f40b2894ec27ab668da87db5100d51'),
	(156, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'retried', 46, '+919876543211', '{"state":"Queued","attempt":0,"result":{"$type":"throttled","After":"00:00:03"}}', '\xec1d85ceb27e7fda27eed169766142d2e0bb9791ee7f8d2d268513a4f18e8435', '\x2fcf376c9b4198457a9530bb41bc52ad39c0448acd4f49f228b9f2bd07a65188fc193e5ad83b2b01'),
	(157, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'started', 46, '+919876543211', '{"state":"Running","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x73c74f3d738de3bc5045ec8b1d379ac6c5b5c67df5c54d6c5e6d2f7cc8fb9b24', '\x2fcf376c9b41984532d112164ca76225d07ac65c36e2e5f02b63bdddecd916fbdd1846034af3776c'),
	(158, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'ended', 46, '+919876543211', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\x65756994d16d90e62e15c7958aa3b346453f8ecc0e625c9638e2a90e347b95ec', '\x2fcf376c9b419845aa6f075a0c46702afd346f84070d381fee7cb245f73f79f9be13529c5154b637'),
	(159, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 47, '+919876543211', '{"state":"Queued","number":"+919876543211","account":"main","attempt":0,"fields":["about"]}', '\xcc5808c34519b024cadb7190d0104f7fa77a844bae025342a83c540c872f1200', '\x2fcf376c9b4198451c8d9cbaeab72eb307496f4c5b7d14ce8be49f3e1e66c937dbb8c6c0d8918570'),
	(160, '2026-03-02T08:00:00.0000000Z', 'web:dan', 'web', 'cancelled', 47, '+919876543211', '{"state":"Cancelled","attempt":0,"stoppedBy":"web:dan"}', '\x537b970e9f6d9355a48ae25e1faf6bb5222ad4546647659b7d27b34e55fc6140', '\x2fcf376c9b4198456e51df954f71dd5b4ca61c69a6ee385975401fb037df4167f25f7fe6e14fe9f3'),
	(161, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 48, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"73cacfe553a1c789837c24ac3c134cc49514dc541543d9fc6d3dca71b4eb5641","decisions":[]}}', '\xe246c4d63089fabc0d0e7270d7664a1984abfbd2b546ef6167f48f365f4bf78f', '\x2fcf376c9b4198452848230da5cf604aa21c39292f718faad5cbc12306928ff81e27ff6c3cfb3db7'),
	(162, '2026-03-02T08:00:00.0000000Z', 'web:ben', 'web', 'declined', 48, '+919876543210', '{"state":"Declined","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"73cacfe553a1c789837c24ac3c134cc49514dc541543d9fc6d3dca71b4eb5641","decisions":[{"who":"web:ben","approved":false,"brokeGlass":false,"payload":"73cacfe553a1c789837c24ac3c134cc49514dc541543d9fc6d3dca71b4eb5641","at":"2026-03-02T13:30:00+05:30"}]}}', '\xd90e0c8ae9284cc93a53f96758ccba9258aba872372d98e5450fee6e1e156744', '\x2fcf376c9b41984536bf0425c49f560f9dfa890cb9cd14409ead4cea9a3ee0ed7ec0354ca6d4bda2'),
	(163, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 49, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"e1bdabb16770ecf7f6b25b5f39a99da7fca7a3e7cd4e87dd75e86fbd66ff5ade","decisions":[]}}', '\xaaeb2b26687d416c548de09e42566712748498ff98fb757bb29c7748995b6698', '\x2fcf376c9b419845ce1172576f23204848769cafeb42c81b4b30e5ec4a1e443d936aa9800c0887a9'),
	(164, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'expired', 49, '+919876543210', '{"state":"Expired","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"e1bdabb16770ecf7f6b25b5f39a99da7fca7a3e7cd4e87dd75e86fbd66ff5ade","decisions":[]}}', '\x0f2115ee8ffb0c5b1573b2d1791fdc182ee04e11f275fb7630b6bd3713366032', '\x2fcf376c9b419845c793a32b3b7fdeee589d5564e6c72af5017424cbe2e2664684a1e74fa60d85b8'),
	(165, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 50, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","decisions":[]}}', '\x674863c83586c8e5dc7383ae1ea75751a7fbbd0ecc0b9b45ff95284316916fec', '\x2fcf376c9b41984561253205c49f1959ad612e10d54a1b6a6ed6fb3139fd5064ff4af4d85a426e01'),
	(166, '2026-03-02T08:00:00.0000000Z', 'web:ben', 'web', 'approved', 50, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","at":"2026-03-02T13:30:00+05:30"}]}}', '\x833197a5038693920914e7db1a0d6e3b60005beb2825cbffa67b6291ca78b6c4', '\x2fcf376c9b41984593a918eb416159171f7ca8d15c9794f18ff7a176a6e0cfec13eaefc3a751243a'),
	(167, '2026-03-02T08:00:00.0000000Z', 'web:cara', 'web', 'approved', 50, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","at":"2026-03-02T13:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","at":"2026-03-02T13:30:00+05:30"}]}}', '\xdae1f56819e3137541e56e2c701cb65425a04a557e9f740779a0358c9cc6b14c', '\x2fcf376c9b419845e4052a8501088d525ee3f45601224c44b050ff6e7c09b8971d49469dbac36170'),
	(168, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'started', 50, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","at":"2026-03-02T13:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","at":"2026-03-02T13:30:00+05:30"}]}}', '\x5046c180a476527687597c554dd3218fc92950da265a378e44b4f9d6f143496e', '\x2fcf376c9b4198451c14faec4f9dbe9f16e5c1c81f5b887c67cd066b15b6123679a2f161b352e597'),
	(169, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'ended', 50, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","at":"2026-03-02T13:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","at":"2026-03-02T13:30:00+05:30"}]}}', '\xd8a245090cba037c934097f372f5119c56aae728a784ca34db8951bb3a9c233a', '\x2fcf376c9b4198455c338e1f991e452e9fd2404d038defabf84920cb38d96b96a8040f1f1d2ce638'),
	(170, '2026-03-02T08:00:00.0000000Z', 'web:asha', 'web', 'submitted', 51, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","decisions":[]}}', '\xaa70489e58f6ca1caacb8ba4fa20b48873404ed08a558d156fd5f260c9f66490', '\x2fcf376c9b4198457e85217d18027e6d50f27ef0f9763bcb16d047d847c4c27cc052a35aa5a12fb5'),
	(171, '2026-03-02T08:00:00.0000000Z', 'web:dan', 'web', 'broke glass', 51, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","at":"2026-03-02T13:30:00+05:30"}]}}', '\xe5f0f47a96cd5ef12199ae485c7ad0d30292e1506817ba89ee211217add59053', '\x2fcf376c9b4198453a8244c65c44d0b395ea2801a63c79bafea92d904734afc7e9261bf9673b4d81'),
	(172, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'started', 51, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","at":"2026-03-02T13:30:00+05:30"}]}}', '\xd60118f8a44f423ddd4c5256f680c387e6c5d965ee5e784fd98625809033458d', '\x2fcf376c9b419845d4c9f13333a5236b5b2a349666cb713ff1d32f72f1af0c950237b80dc2beae5d'),
	(215, '2026-03-02T22:00:00.0000000Z', 'web:asha', 'web', 'submitted', 65, '+14155550133', '{"state":"Queued","number":"+14155550133","account":"main","attempt":0,"fields":["about"]}', '\x60805fd325d14c1d57b4e43f09dd95e80f772a8abe5b86dd9d7a3e14b594e1f8', '\x2fcf376c9b419845e0ad8488ce84d8ba6b888e3065b905f22b73ed476c9fb0e8302a3cbfd9337864'),
	(173, '2026-03-02T08:00:00.0000000Z', 'bot', 'bot', 'ended', 51, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"redirected"},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","payload":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","at":"2026-03-02T13:30:00+05:30"}]}}', '\xdda22ee1945c7d05d58d774abe2131276664fb7d60b49075083f8541148bb440', '\x2fcf376c9b419845fa87f759284060ea42d9970b29f5cdc88aa6057059fe1aa695f13bcf2a9464b8'),
	(174, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 52, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["about","website"]}', '\xa7ce8266367959ecd74ae398af5a56a24be700250503642b27100dacd630e9fb', '\x2fcf376c9b419845ba1005467921821c1bdd2f7a0d6f7acd24244d30d0ce686627347820580f0101'),
	(175, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'started', 52, '+919876543212', '{"state":"Running","attempt":1}', '\x610723c335ddcbfc62125e8fe1063e9feb2496c43b253becaa3e5dfab2a086aa', '\x2fcf376c9b4198457a97272df820707e7c1a7c2bba4c15ed0b9d49930d1cb63cf54076f61752b72e'),
	(176, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'ended', 52, '+919876543212', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\xa4fbc0b9630a0567b0271ba27ce71d8d1247bb63944c2d816875ff990bf51c50', '\x2fcf376c9b419845d3b00db69632d2ba62c7fe80e37e2bb74c738894c9253f00cf59452d59d79473'),
	(177, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 53, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["about"],"undoes":52}', '\x8b8d61264f28ba5cf739b36a52489fc050a3e0082cf890ddbb8c2739c315f607', '\x2fcf376c9b419845be1724ccbc1906d5a27bcdd949a1be12a18c9ebe9184fb28b3e9d0bb4e71617a'),
	(178, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'undo asked', 52, '+919876543212', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"undo":53}', '\x5e1ac4718357ded977de81489ef0a0cdd16b95ce6d0e4706f2f20b7cd9687316', '\x2fcf376c9b4198458da47b094d893b18aa4ca59c7458a190bc1cc9bac83bef6f4344e57f57947cb5'),
	(179, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'started', 53, '+919876543212', '{"state":"Running","attempt":1,"undoes":52}', '\x4350eb2965866ad735ec149d26f1b1990476c28ceaa5e0a4cbc8c27b9853a983', '\x2fcf376c9b419845ec65a344f370a27f7a5f4efe1260707ac861b035a6b10105f66febb79e6c2f87'),
	(180, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'ended', 53, '+919876543212', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":true},"undoes":52}', '\x30c6a5053dfde7ca524e431fb83d106e9e7ef133dcb0b0797cfcaa6dcd39593a', '\x2fcf376c9b4198456b0d298bc71e40cf4b1d019843d8bd37b97a1bc4528734ef0100af2301044460'),
	(181, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 54, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["contact_email"]}', '\x78ce5a04dc2a2ed734a409cee09e9152d970a608edc886163971679519eeba0b', '\x2fcf376c9b419845ab801a35ef8d70af9a69e573bb4573897070e8e98e8ad46461fff72c54bd27a5'),
	(182, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'started', 54, '+919876543212', '{"state":"Running","attempt":1}', '\xdeef59c75554dc99a047c40263ab81296222b5704d1d7cae541ead68fafec0ed', '\x2fcf376c9b4198457b124850ae9d7fe3524b00ea4af53658fd3adc45b2371304c00a2d478177e5e2'),
	(183, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'ended', 54, '+919876543212', '{"state":"Rejected","attempt":1,"result":{"$type":"refused","Code":"E413","Type":"validation","Parameter":"contact_email"}}', '\x060b92100cd1bbe4ed57307d2466a68bb1a2e4d3d933252d2b3da82316950671', '\x2fcf376c9b41984596e04457545ba0d959aec7cc466b7f568ac79690f2e8f64f0e33fb4352c703b4'),
	(184, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 55, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["address"]}', '\x1f11ac8d15673368ad25fba4d1afd01bbb98b1e76f2043b7317476c32b392477', '\x2fcf376c9b419845049dc4d825a9e77a84cf57f5465c3e612c8cc61f661e5be15ca258c65a82f2f6'),
	(185, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'started', 55, '+919876543212', '{"state":"Running","attempt":1}', '\x3108c51b9d5579c997afc4ad77df03a6ebec2620a8a6d756693f1ee8a6d1bc60', '\x2fcf376c9b41984595bb711514e6753fa8126fb11776a57b19a895a75a79fc8aa0df257c5cf9aabe'),
	(186, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'ended', 55, '+919876543212', '{"state":"Unknown","attempt":1,"result":{"$type":"unknown","Why":"unknown.timeout"},"mayBeApplied":true}', '\x1dc8f6480f06344d90230645a87c2f5068c5bc051263647201a461c8cb1b1f18', '\x2fcf376c9b4198453c29efdb60db3ad844f761ac33194fc89526a0616cc30ae62e6706d0e166d332'),
	(187, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 56, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["business_description"]}', '\x45f59a9f3454c5838c9943da924cba90d48c195c6c09870fdf8929d980109332', '\x2fcf376c9b419845a709bd450a1e6f727543f35ee44c97af4fd64fe22d6da47ddcc7497b9f817550'),
	(188, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'started', 56, '+919876543212', '{"state":"Running","attempt":1}', '\xd3428ae5522507c515b2e362d49da8353be74c276affe21d8afa64b762f884ed', '\x2fcf376c9b4198458e5510ed2caf1d32aca7e0dbccfa495a79d0560b9099e74fd7d2e16d4082af7a'),
	(189, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'ended', 56, '+919876543212', '{"state":"Rejected","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\xe2fad4ddcfa073a36380dc25f68109ddc36d97241cc2480649cb30800c51ad42', '\x2fcf376c9b419845377ba0b65520adf134a5a8788b86c7d412d2d55890670d8c51d8ccfcdc525d71'),
	(190, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'retried', 56, '+919876543212', '{"state":"Queued","attempt":0,"result":{"$type":"throttled","After":"00:00:03"}}', '\x8408f98c2813bfcb8ef79cdb44d89e33e79470192e44fe8e923134ef0a93fd1a', '\x2fcf376c9b419845a38f674b2978068c92a9217d61fd7ef708e8ac64c4003480216be6aeed419352'),
	(191, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'started', 56, '+919876543212', '{"state":"Running","attempt":1,"result":{"$type":"throttled","After":"00:00:03"}}', '\x42ad7fae865774e2a280474614c9c66c2da345157e2c9231f01bca77d0535079', '\x2fcf376c9b4198455e95f11e76397e4b13138b88c69e67de2f7b1cd6d4243cf851725610638a807f'),
	(192, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'ended', 56, '+919876543212', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false}}', '\x7b2968027a59176985129bca678a9a43abb7a22706bb068ab96b923738aff31e', '\x2fcf376c9b419845ba032a8a56d699b7fc93e6e4d57838a3fa17eaf5ef106aba51c248982e19aa21'),
	(193, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 57, '+919876543212', '{"state":"Queued","number":"+919876543212","account":"main","attempt":0,"fields":["about"]}', '\xe90940a3ce6bf213cf7f1d7a939b4c93fd55362dca1afd898b7757640247e56d', '\x2fcf376c9b419845d8df9b15cc00c822017b521b3b1ec69ceba5f1706bb7c2118948e662d3c6395c'),
	(194, '2026-03-02T15:00:00.0000000Z', 'web:dan', 'web', 'cancelled', 57, '+919876543212', '{"state":"Cancelled","attempt":0,"stoppedBy":"web:dan"}', '\xcee7038ec6eb61fc7d4c6116d7907df0224e6777a30597fe0d6d381d85c984d1', '\x2fcf376c9b4198459f27613bfc3f742432a1c32609d14cdc9e1c5b4a02c1779a26b175007ce0ecb9'),
	(195, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 58, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"a5bbbbf1def1179b67d111935a0c8289c89463acabbe8cd9d4c4bca4878e58ba","decisions":[]}}', '\xab710f81dfee00006eee79be1897c301a1f0dc7659352789cc07e6a1dd51d284', '\x2fcf376c9b4198453b58ed4499f860092d578d87d2bcb901093409d0c8416bfc4e7f09a4e89f8b59'),
	(196, '2026-03-02T15:00:00.0000000Z', 'web:ben', 'web', 'declined', 58, '+919876543210', '{"state":"Declined","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"a5bbbbf1def1179b67d111935a0c8289c89463acabbe8cd9d4c4bca4878e58ba","decisions":[{"who":"web:ben","approved":false,"brokeGlass":false,"payload":"a5bbbbf1def1179b67d111935a0c8289c89463acabbe8cd9d4c4bca4878e58ba","at":"2026-03-02T20:30:00+05:30"}]}}', '\x6adc4a44365987f8582358d67838286f49ec686c375ea3635b4012349b8c6172', '\x2fcf376c9b419845713b39fb39ac7a478dd99ddfcf163c5eb9455d0f25613f4eef34b06ec09d5518'),
	(197, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 59, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"2fc8479d5818f56dd20f8e3cc7ea7ea8067f8dcd364169044afe77d6fab7c9de","decisions":[]}}', '\x34cde1e939f7e5d4f0a128fac853d7ee90c0b929e9c0a904f7db7335749bdb4c', '\x2fcf376c9b419845a4b1fb8fb40dfe04d75c706e7ed101ac1a862d686278b60a6706c6f5388f3460'),
	(198, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'expired', 59, '+919876543210', '{"state":"Expired","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"2fc8479d5818f56dd20f8e3cc7ea7ea8067f8dcd364169044afe77d6fab7c9de","decisions":[]}}', '\xcfdac0e8cf22acee2f90d43c2e4ccbce5733b509bcb1037d299d6e080b5843e1', '\x2fcf376c9b419845634902d6aba5b28f9889fa92cbb36035fc10b48be0480a62f217a8aec46bda82');
INSERT INTO public."Audit" VALUES
	(216, '2026-03-02T22:00:00.0000000Z', 'bot', 'bot', 'started', 65, '+14155550133', '{"state":"Running","attempt":1}', '\x11cd9602667522a347976d8cdb92163b55014a39cadf967f8e0d4fa2fdd89bbf', '\x2fcf376c9b419845c0d4b2fe5092f0386c904de8acd2a4197ece6311acf361b3bf215e246c30b42e'),
	(199, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 60, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","decisions":[]}}', '\x511dc4b9b345f60405ce086becdba64ab6a50d625e79e28892390bb623c61e49', '\x2fcf376c9b4198452e72272da4950ff4954c89acbcca5c57e46f7097f029c91f6f41319bb7e59814'),
	(200, '2026-03-02T15:00:00.0000000Z', 'web:ben', 'web', 'approved', 60, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","at":"2026-03-02T20:30:00+05:30"}]}}', '\xd5c5ac481f907f8569d1ddc0b925eeb5d259eb838c161cf0eb4196093510fd62', '\x2fcf376c9b419845b428bd5f3039316160dae5460ad7e267b0d3f966d6aecaf4ac5791cbad2bdb32'),
	(201, '2026-03-02T15:00:00.0000000Z', 'web:cara', 'web', 'approved', 60, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","at":"2026-03-02T20:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","at":"2026-03-02T20:30:00+05:30"}]}}', '\xe1834a5e6d038cb9924c7a1ac08e65929e2ca4496576122960ecf9a29aec7149', '\x2fcf376c9b4198454d955cfcb01c31faf920771c8bd66474bbe93cddd95882febc4bfa7b0b5e5df8'),
	(202, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'started', 60, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","at":"2026-03-02T20:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","at":"2026-03-02T20:30:00+05:30"}]}}', '\x5418d2ffe859d4af71ce744906c1bf2a70470282d56577143335e18abc576cae', '\x2fcf376c9b419845b15c036b02f4dd3ec19cbda79c8287a0357ac9dcecc27604c67f794675b8a276'),
	(203, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'ended', 60, '+919876543210', '{"state":"Succeeded","attempt":1,"result":{"$type":"succeeded","Accepted":false},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","at":"2026-03-02T20:30:00+05:30"},{"who":"web:cara","approved":true,"brokeGlass":false,"payload":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","at":"2026-03-02T20:30:00+05:30"}]}}', '\x9ed4d7370f4dd9282b80c86f56732a38f1850f6e3de5a729225e48808310f56b', '\x2fcf376c9b41984579fc0df8910010f8ff5cf8791e21d63f96edd5087a6e3f34735570e99d9eb29c'),
	(204, '2026-03-02T15:00:00.0000000Z', 'web:asha', 'web', 'submitted', 61, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","decisions":[]}}', '\x55cfabaac51e200b592658aa6d6d5e0544c3c695a3e732787e1303088961d241', '\x2fcf376c9b4198458e73a49cbf2cec75cf39684656cacc81c3fa46fe57fd7955f5100e4a0e253a06'),
	(205, '2026-03-02T15:00:00.0000000Z', 'web:dan', 'web', 'broke glass', 61, '+919876543210', '{"state":"Queued","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","at":"2026-03-02T20:30:00+05:30"}]}}', '\x5cf73e296c587984103ed4a4f8c7fdc99e67f01c03e7feee3c7958d5e756edeb', '\x2fcf376c9b4198459dddfe297e0577d7b3f4637376cbda8d201af5f43950c96f9580bc35a8789bcf'),
	(206, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'started', 61, '+919876543210', '{"state":"Running","attempt":1,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","at":"2026-03-02T20:30:00+05:30"}]}}', '\x8d704aef80970f5dce605a95884c751a3c87bdb5f6e05933ad7d6996a3da0a12', '\x2fcf376c9b41984571485b627644d11e7938311f2855754c585f5c3258c811ae9c324f46ba61a4f2'),
	(207, '2026-03-02T15:00:00.0000000Z', 'bot', 'bot', 'ended', 61, '+919876543210', '{"state":"Rejected","attempt":1,"result":{"$type":"redirected"},"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","payload":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","decisions":[{"who":"web:dan","approved":true,"brokeGlass":true,"payload":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","at":"2026-03-02T20:30:00+05:30"}]}}', '\xccc6178ca8d2eabd6a0948948c9d05cf202f27c9042df8b29329711ee977aa1a', '\x2fcf376c9b41984523b5a44a5f65895e75f18f5a3d07449aafb835d50ecc55c860635e9ad8c94648'),
	(208, '2026-03-02T22:00:00.0000000Z', 'web:asha', 'web', 'submitted', 62, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-04T03:30:00+05:30","payload":"6115bb5d416b3b3656163ed1fac42d8eeaadf081b6db401bd7d875098b54e78e","decisions":[]}}', '\xe358fdd9511a2f30ff03493a1ca6d19ec81bfedf65c05ec2ad55a30a894834e9', '\x2fcf376c9b419845e44c1a256112b82e8e8dbbf70695fe6df4d5d233622ebe61f1ccb10f95773ad7'),
	(209, '2026-03-02T22:00:00.0000000Z', 'bot', 'bot', 'reminded', 62, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-04T03:30:00+05:30","payload":"6115bb5d416b3b3656163ed1fac42d8eeaadf081b6db401bd7d875098b54e78e","decisions":[]}}', '\x0917d089b27e10124db35de23bdea872d1b9274c4158ad5b11c747fed933e3d5', '\x2fcf376c9b419845cdda68315998c945a4691a9dacdff2db07ee4716c667bed5e93f71ca5f1bf6b5'),
	(210, '2026-03-02T22:00:00.0000000Z', 'web:ben', 'web', 'approved', 62, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-04T03:30:00+05:30","payload":"6115bb5d416b3b3656163ed1fac42d8eeaadf081b6db401bd7d875098b54e78e","decisions":[{"who":"web:ben","approved":true,"brokeGlass":false,"payload":"6115bb5d416b3b3656163ed1fac42d8eeaadf081b6db401bd7d875098b54e78e","at":"2026-03-03T03:30:00+05:30"}]}}', '\x31b362dc75f1c7181454d0e7dbd675b65fbef71cbe47f6375741f2675f6a4605', '\x2fcf376c9b419845b92f7993e1fd2c04d67e5eaa5afd7aa73422d270c8e3be4a9fc90b13a5712121'),
	(211, '2026-03-02T22:00:00.0000000Z', 'web:asha', 'web', 'submitted', 63, '+919876543210', '{"state":"AwaitingApproval","number":"+919876543210","account":"main","attempt":0,"fields":["incoming_url"],"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-04T03:30:00+05:30","payload":"943d99550b26535cfe0f342b06efd965484bf20aa55b0308df6a1c11f2c2d854","decisions":[]}}', '\xb93c03469431ce4b4621450b0166e5ace290f93b5ef1d86969b519137bb95bae', '\x2fcf376c9b41984500eabf8b1c79a4ec2418bf256a1227dd53f1b9bebbaf1ba001a5308893435e59'),
	(212, '2026-03-02T22:00:00.0000000Z', 'bot', 'bot', 'overtaken', 63, '+919876543210', '{"state":"AwaitingApproval","attempt":0,"approval":{"needed":2,"field":"incoming_url","deadline":"2026-03-04T03:30:00+05:30","payload":"943d99550b26535cfe0f342b06efd965484bf20aa55b0308df6a1c11f2c2d854","decisions":[]}}', '\xa559233e5da2656957c616be71499807ec536828018b5b9df3e0fb4d8be58c92', '\x2fcf376c9b4198453685c7aeb019c5659890f8d159344283af6156d1e0e35807ae9d916819f6883e'),
	(213, '2026-03-02T22:00:00.0000000Z', 'web:asha', 'web', 'submitted', 64, '+14155550132', '{"state":"Queued","number":"+14155550132","account":"main","attempt":0,"fields":["about"]}', '\x607fef299848d9834ae326c34c225179b91df9a6fb35beee82e47ba610245370', '\x2fcf376c9b41984503d106fc77548d69ac1dbf1d8de52496982fc787ff137226857e1343554b2db2'),
	(217, '2026-03-02T22:00:00.0000000Z', 'bot', 'bot', 'postponed', 65, '+14155550133', '{"state":"Queued","attempt":1,"result":{"$type":"unknown","Why":"unknown.server"},"mayBeApplied":true}', '\xe07576de9e654d246154a15257a10a6f500bc41b561cdb93cb08d20b15477109', '\x2fcf376c9b419845f4f7f5671281276efd92ce4311192e61d80de8cdf71c1081736fd8ec9de3bde6'),
	(218, '2026-03-02T22:00:00.0000000Z', 'web:asha', 'web', 'submitted', 66, '+14155550132', '{"state":"Queued","number":"+14155550132","account":"main","attempt":0,"fields":["about"]}', '\x076cc4ade11c0e6f8e630a7a7e2492c1fc31b2d2dfbac83c07f15fc448de2684', '\x2fcf376c9b4198452d522538d1128309c31ee7b0cda15630111021d3ff4d018b684e2a465a784047'),
	(219, '2026-03-02T22:00:00.0000000Z', 'web:asha', 'web', 'submitted', 67, '+14155550134', '{"state":"Queued","number":"+14155550134","account":"main","attempt":0,"fields":["about"]}', '\xa99edd3c4ca3bc18bc5d39f4a94df4dc49647c93b8e42f7e52a396ed37364c73', '\x2fcf376c9b419845df7920806d5bcefa0173dad756e2c9aa854c31ef5b830619c61bdc34818f9068'),
	(220, '2026-03-02T22:00:00.0000000Z', 'bot', 'bot', 'deferred', 67, '+14155550134', '{"state":"Queued","attempt":0,"result":{"$type":"deferred"}}', '\x20190e4e7e6bf4d4e8f71ca70f9f5fe222be6be8c86264a230df2c1d038b5666', '\x2fcf376c9b41984595c2744f57377fe6e0c25de9b900588a059ca299a6d1948840f2ef13b8f2c585'),
	(221, '2026-03-02T22:00:00.0000000Z', 'web:asha', 'web', 'submitted', 68, '+14155550135', '{"state":"Scheduled","number":"+14155550135","account":"main","attempt":0,"fields":["website"]}', '\x96f2fe9782c68afeb4b5f3ef9f67e4beebf6a878b2bca675a31df182d4bc8d09', '\x2fcf376c9b41984535726330a9db9bec7197836425cc7289920187b6daa24037d2766072ac0c6c79'),
	(222, '2026-03-02T22:00:00.0000000Z', 'web:asha', 'web', 'submitted', 69, '+14155550136', '{"state":"Queued","number":"+14155550136","account":"main","attempt":0,"fields":["about"]}', '\xd72442587d007d982c603e61ecf11263553d0692de30ac22ad6f6761bbd93b18', '\x2fcf376c9b419845022a324fdab026a56816dd8bc96aa31d15514368fe5d6322c286d32bdc8a77c3'),
	(223, '2026-03-02T22:00:00.0000000Z', 'web:dan', 'web', 'held', NULL, '+14155550136', '{"number":"+14155550136"}', '\x2fcc26001cb8b3765c86b2ef2f24d1178c89bbfad7f84c7783ffc9922c8cc804', '\x2fcf376c9b419845cca45259ecf04789df15d8175f6796d1c5b59ab87061a346a9dcffba7fb6967d'),
	(224, '2026-03-02T22:00:00.0000000Z', 'web:ben', 'web', 'delegated', NULL, NULL, '{"to":"web:asha","until":"2026-05-02T03:30:00.0000000+05:30"}', '\x497a1fae87d4e565489444dd5607764ffd0cc26b73c179e9a40879bffe8be04f', '\x2fcf376c9b419845e4f375f713f309060fc4a8d5f38588a2eaf10f5e8f342c2063efd41b75552c3e'),
	(225, '2026-03-02T22:00:00.0000000Z', 'web:cara', 'web', 'refused', 1, '+919876543210', '{"attempt":"undo","why":"answers.notAllowed"}', '\xd41ff28006b014befe94d0f01518455502b3bebe385390086cab44909bb990e8', '\x2fcf376c9b4198451b41446bdb2c9dfc6448e2f48a846b0ae1a84e42527309f0b0460f206eaca38c'),
	(226, '2026-03-02T22:00:00.0000000Z', 'console', 'console', 'erased', NULL, '+919876543211', '{"by":"OfNumber","values":49,"requests":12}', '\xc8259356a4972b9e4a3457fa73d824ecd8e4f852cf0408a09ca44814fcdccf50', '\x2fcf376c9b419845c3b37a99d8b7fdbd2718dc43c09276b5a392faf485c0666c5bfc47d571c13389'),
	(227, '2026-03-02T22:00:00.0000000Z', 'console', 'console', 'erased', NULL, NULL, '{"by":"OfEmail","values":8,"requests":4}', '\x82c48590d40f25a585e1d25fb358f9fb63bb322e67c335c9dd0767ebeac7eea8', '\x2fcf376c9b419845fea431f136c87ed754ea5490b6a678fd5da0a1febba92dc8e13ba8df6f71c008');


--
-- Data for Name: AuditHead; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."AuditHead" VALUES
	(1, 227, '\x82c48590d40f25a585e1d25fb358f9fb63bb322e67c335c9dd0767ebeac7eea8', '\x2fcf376c9b41984539f83d23088a0252e45b666df4d1ae8ec642e0931ac9c31d210b9bd863c3182d');


--
-- Data for Name: AuditValues; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."AuditValues" VALUES
	(1, 'name', '\x81782575620fa22edfff3643f462545e', 'Asha "A" Rao', NULL),
	(1, 'address.before', '\x884103455827ee23969842128214ed6f', '', NULL),
	(1, 'about.after', '\x866aba80e4c6dfab33085d7be7f11c66', 'Open till 9', NULL),
	(1, 'address.after', '\x39131ef6b67c45188d54be42ce705b95', '567, "john", 2nd Phase, Bangalore.', NULL),
	(4, 'name', '\x92ae616c9f9a49eeb95eda40fec1c5f4', 'Asha "A" Rao', NULL),
	(4, 'reason', '\x137675bf723fdcbb3d11609da29f1dd0', 'new hours', NULL),
	(4, 'about.after', '\xcea7885796c9dd859796d585086cee69', 'Open till 0 🌷', NULL),
	(4, 'website.after', '\xdb8f49cb24033037918168ab2390211e', 'http://www.example.com', NULL),
	(7, 'name', '\xcf4e6404c63d282b3f8bba3aca216f81', 'Asha "A" Rao', NULL),
	(7, 'reason', '\xc5b379f19d069f40809a84e4c7cc0955', 'new hours', NULL),
	(7, 'about.after', '\x50d9b471b90fcf75a46934a74aceba9c', 'Open till -1', NULL),
	(9, 'about.before', '\x2f4b3881f56528f7642463ffcb765f6e', 'Open till 0 🌷', NULL),
	(11, 'name', '\xc3c1a963d1f590345a30ec736cf7e7cf', 'Asha "A" Rao', NULL),
	(11, 'reason', '\x0dcd378b370527a06108a90448c88856', 'new hours', NULL),
	(14, 'name', '\xb16d8d871147f7f737f15331a784832f', 'Asha "A" Rao', NULL),
	(14, 'reason', '\xee8480b909b2a020909a783764b871da', 'new hours', NULL),
	(14, 'address.after', '\xaead38bc293770906330a7b8a1e5c2ec', '567, "john", 2nd Phase,
Bangalore.', NULL),
	(17, 'name', '\xa013c0bc4dfa553313acc0d4cfb0332c', 'Asha "A" Rao', NULL),
	(17, 'reason', '\x6acfc44ea143a64380d65c606249c5e5', 'new hours', NULL),
	(17, 'business_description.after', '\x9ed8f2ed0e6345b49cdf9a32729123d6', 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää', NULL),
	(20, 'name', '\xab4311668a3bf06c4f05ac01a53cd7c7', 'Asha "A" Rao', NULL),
	(23, 'name', '\xde92c68ffc49270883df8cd591274b97', 'Asha "A" Rao', NULL),
	(23, 'reason', '\x3ca1a58bba31e1f87be571bb3c58df29', 'new hours', NULL),
	(23, 'about.after', '\x6740d0ea7832161e6f90187268d740a2', 'never', NULL),
	(24, 'name', '\x6b7f3ce2ae5c23c83acb5f9a3d05c12c', 'Dan', NULL),
	(25, 'name', '\x223d6695f393ee7f23f33fb044063c3b', 'Asha "A" Rao', NULL),
	(25, 'incoming_url.after', '\x17bf4eb4154ad766772b3848c8d2cd96', 'https://hooks.example.com/wa', NULL),
	(26, 'name', '\x3a8f558a3fccf15c2a3d84919f9623bf', 'Ben', NULL),
	(26, 'reason', '\x3c6aea55bff3c6d8591f976f649ea7ef', 'because', NULL),
	(27, 'name', '\xc1064f53027791560c24ad6326b810b5', 'Asha "A" Rao', NULL),
	(27, 'incoming_url.after', '\xc483e93ca188a3367d27573f1d54c4a2', 'https://hooks.example.com/wa', NULL),
	(29, 'name', '\xf9bfe0d5de83f0aa3d7257554af294a4', 'Asha "A" Rao', NULL),
	(29, 'incoming_url.after', '\x04b9540ba626e4cdf52a1df0aebf4874', 'https://hooks.example.com/wa', NULL),
	(30, 'name', '\x07157932a9c7f637637dc46fc7888a6f', 'Ben', NULL),
	(30, 'reason', '\x9e06ffdfb82be41065cd6c0c06247625', 'because', NULL),
	(31, 'name', '\xd308dade2e464b1d1f1ea1f9dd255d54', 'Cara', NULL),
	(31, 'reason', '\x153002bf04792dbc53e9231b651a8561', 'because', NULL),
	(34, 'name', '\x21f3ffce025b509c3a07dcd3cf38a75f', 'Asha "A" Rao', NULL),
	(34, 'incoming_url.after', '\x6f61b1c850c7182b5c6c14963c1d16e3', 'https://hooks.example.com/wa', NULL),
	(35, 'name', '\x9416d81ab8197a901715a94b052208bd', 'Dan', NULL),
	(35, 'reason', '\x84399ae0ffaec581d5f0413471329958', 'because', NULL),
	(36, 'incoming_url.before', '\xa4afda5283fc7f76cd080329883ddc43', 'https://hooks.example.com/wa', NULL),
	(59, 'name', '\x13ced922856b6a4b4fab57894d66f0a5', 'Asha "A" Rao', NULL),
	(59, 'incoming_url.after', '\x37dbe849775da5ac44eb4dd886ba2171', 'https://hooks.example.com/wa', NULL),
	(60, 'name', '\xca538267bb38adcf4603944286962fb5', 'Ben', NULL),
	(60, 'reason', '\x23055a0c5108e9a008509c8de4664404', 'because', NULL),
	(61, 'name', '\x29a629576f984f0e0c72574673a43129', 'Asha "A" Rao', NULL),
	(61, 'incoming_url.after', '\x24ef6fe3cdc9c25a2607205f57d5d1ff', 'https://hooks.example.com/wa', NULL),
	(63, 'name', '\x4642051b2c26d1a25f13c1c770061602', 'Asha "A" Rao', NULL),
	(63, 'incoming_url.after', '\x46c5f33b6f9ff49fc23f808ef43c6048', 'https://hooks.example.com/wa', NULL);
INSERT INTO public."AuditValues" VALUES
	(64, 'name', '\x5b2b88f0fa7ee559e4b0ab3edebe5dce', 'Ben', NULL),
	(64, 'reason', '\x5138cf96cdb2d1e5e66b9630577926e8', 'because', NULL),
	(65, 'name', '\x99eb400778b37453fb2d3db3df65a61d', 'Cara', NULL),
	(65, 'reason', '\xf0c79943006c2846ba4c5236cad2c88e', 'because', NULL),
	(66, 'incoming_url.before', '\xe0e481f66893420d57c7a53faa6e890e', 'https://hooks.example.com/wa', NULL),
	(68, 'name', '\x96e6b5ed0bd8b6c2fccc9b61a58a2998', 'Asha "A" Rao', NULL),
	(68, 'incoming_url.after', '\xa9ca184eb79f77ee1e733b4ad6c601e7', 'https://hooks.example.com/wa', NULL),
	(69, 'name', '\xdcec7d1affba8120feda2672aac37962', 'Dan', NULL),
	(69, 'reason', '\x56d2218db61f9ed71efbf0f932081f77', 'because', NULL),
	(70, 'incoming_url.before', '\xe3255d46fd6c8cfe02073785159d77f3', 'https://hooks.example.com/wa', NULL),
	(72, 'name', '\x13c1b0725f339d3c3752eefd8181a402', 'Asha "A" Rao', NULL),
	(72, 'reason', '\x1ac481a88198916b3fd38c45f24044db', 'new hours', NULL),
	(72, 'about.after', '\x91e5e3972f17a63e4bd6ad6cc4ea2497', 'Open till 2 🌷', NULL),
	(72, 'website.after', '\xf6bdf311e2707e99503b9c6f4abc68b8', 'http://www.example.com', NULL),
	(75, 'name', '\x104565d45fe1cc26073190a4aa9bd40d', 'Asha "A" Rao', NULL),
	(75, 'reason', '\x2f9e000e2de389bcac2c173af2f9f887', 'new hours', NULL),
	(75, 'about.after', '\x528ed243615a1054291d718dff63adfb', 'Open till 1', NULL),
	(77, 'about.before', '\xc34bd413ba41c8a323fae1d35aff0a4a', 'Open till 2 🌷', NULL),
	(79, 'name', '\x4df7e07df153641c75278f5bee1c7259', 'Asha "A" Rao', NULL),
	(79, 'reason', '\xd8eae8900c2c3c3f2c54012fea5e3c1b', 'new hours', NULL),
	(82, 'name', '\xc479270a079839e0a853b01121de1029', 'Asha "A" Rao', NULL),
	(82, 'reason', '\xb288a7f7e54b5229a198b1846a733ff8', 'new hours', NULL),
	(82, 'address.after', '\x838147ee5deb299e6521188d3698e6c5', '567, "john", 2nd Phase,
Bangalore.', NULL),
	(85, 'name', '\xaab9d9156738f233212a91bc988b059d', 'Asha "A" Rao', NULL),
	(85, 'reason', '\xa91463f0a00958d60acd264063b1a7be', 'new hours', NULL),
	(85, 'business_description.after', '\x17d5cde47099fb789a783d0e477530c5', 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää', NULL),
	(88, 'name', '\x405f465c7e9c31abb11a8fcc62564332', 'Asha "A" Rao', NULL),
	(91, 'name', '\x40a27ef61b0555ca56b4c43f317fc8ad', 'Asha "A" Rao', NULL),
	(91, 'reason', '\x49951826671feef018db9f5bc7c5fccf', 'new hours', NULL),
	(91, 'about.after', '\x069223f74836054b41ef3591eaead2c8', 'never', NULL),
	(92, 'name', '\x799b050b26d9ada56e53b18003b27dff', 'Dan', NULL),
	(93, 'name', '\xc0feacb360815263ffeb5e9efd083253', 'Asha "A" Rao', NULL),
	(93, 'incoming_url.after', '\x45e4ec6ad1182bee7d88b0af14adb45a', 'https://hooks.example.com/wa', NULL),
	(94, 'name', '\xf351d7b89e8a1a3fdf97acf056354f43', 'Ben', NULL),
	(94, 'reason', '\x22c61e1df3e5643528e5c4dbfabe36a5', 'because', NULL),
	(95, 'name', '\x55557df6f486ca09bc4d0e8af55c947a', 'Asha "A" Rao', NULL),
	(95, 'incoming_url.after', '\x381dd83bf699bbaa291b298f629007fa', 'https://hooks.example.com/wa', NULL),
	(97, 'name', '\x43b573e90b7c50f4f8fd307034da90f5', 'Asha "A" Rao', NULL),
	(97, 'incoming_url.after', '\xeffb3c13c2d31eeb2cef16efff94a48f', 'https://hooks.example.com/wa', NULL),
	(98, 'name', '\x914e1f3d4598b469a59087c1d5160ce7', 'Ben', NULL),
	(98, 'reason', '\x92c32af75eb1fbe291d01a49788d3b7b', 'because', NULL),
	(99, 'name', '\x385c7c21367d5e445c7b422234bec86f', 'Cara', NULL),
	(99, 'reason', '\xa24add0884cdfeeb8656548386be414e', 'because', NULL),
	(100, 'incoming_url.before', '\xf8a7b8d0eb91797a25073cd060cea420', 'https://hooks.example.com/wa', NULL),
	(102, 'name', '\x88a879a14a23b853c85f6f25c25821f9', 'Asha "A" Rao', NULL),
	(102, 'incoming_url.after', '\xf56bbf81ed334d51648f9f0abba224ff', 'https://hooks.example.com/wa', NULL),
	(103, 'name', '\x66c651645b78edc115f11ff2b53f3e56', 'Dan', NULL),
	(103, 'reason', '\x64969453b38149edee3229d9c80ef259', 'because', NULL),
	(104, 'incoming_url.before', '\xe3150c3ae71b8a35cf9bbf9c7349a97c', 'https://hooks.example.com/wa', NULL),
	(106, 'name', '\xf707f5f21c5b908b5d22722864830d05', 'Asha "A" Rao', NULL);
INSERT INTO public."AuditValues" VALUES
	(106, 'reason', '\xbdc7964d41b4f7521403c0305f91a917', 'new hours', NULL),
	(106, 'about.after', '\xe9ea1d6a4bf8f5251758569ee143f4f5', 'Open till 3 🌷', NULL),
	(106, 'website.after', '\x93d0f4d16423a5f7a5f53f1f1b725f62', 'http://www.example.com', NULL),
	(107, 'about.before', '\xd44e985bc9a5bac802b205d05de68156', 'Open till -1', NULL),
	(107, 'website.before', '\x3b8b9968811f439084e0d37b537603a6', 'http://www.example.com', NULL),
	(109, 'name', '\x565963b798b5230dc935c56e00a93654', 'Asha "A" Rao', NULL),
	(109, 'reason', '\x6066284c8f072ae48e10575131a8ff86', 'new hours', NULL),
	(109, 'about.after', '\x6906b5031cd0b5cc972302257cb1bb8f', 'Open till 2', NULL),
	(111, 'about.before', '\x0701e39418e4674424f332382f35c145', 'Open till 3 🌷', NULL),
	(113, 'name', '\x05898373728d594023fd6740079296bb', 'Asha "A" Rao', NULL),
	(113, 'reason', '\x475b4c2b85ad710e4e523e3a149c9c66', 'new hours', NULL),
	(116, 'name', '\x753c037045e0739081a75e48c0f9225b', 'Asha "A" Rao', NULL),
	(116, 'reason', '\xe957cf70708cbacb52095325da3f043a', 'new hours', NULL),
	(116, 'address.after', '\x6865504ba32418487abdc07f66a1bd2e', '567, "john", 2nd Phase,
Bangalore.', NULL),
	(119, 'name', '\x1067a2a3a2f92bd35ab49a11dfb35d2d', 'Asha "A" Rao', NULL),
	(119, 'reason', '\x9abd643daae5c19ef9cd691ff00816f5', 'new hours', NULL),
	(119, 'business_description.after', '\x8092ee3cca15d3dad6c787504c8db1fd', 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää', NULL),
	(120, 'business_description.before', '\x9d2000fc14a359f87c4b9ef657d593e8', 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää', NULL),
	(122, 'name', '\x8661cbd720d14c9caf21feeb551c0068', 'Asha "A" Rao', NULL),
	(125, 'name', '\xc175b1b61aa17a52669923c106aa5a80', 'Asha "A" Rao', NULL),
	(125, 'reason', '\xe96d9043200c095a84799a3c731cf43b', 'new hours', NULL),
	(125, 'about.after', '\xbbd135f873f77b460c00598e25beb845', 'never', NULL),
	(126, 'name', '\xb38b7d75c57badf44722f3fb9ebdb5de', 'Dan', NULL),
	(127, 'name', '\xda37ef93b0704ce47cbdb1ddce385dcb', 'Asha "A" Rao', NULL),
	(127, 'incoming_url.after', '\xd66f5e9eff6d4f967063d207629abde1', 'https://hooks.example.com/wa', NULL),
	(128, 'name', '\xdd728f790b7307744c5617f827f307a3', 'Ben', NULL),
	(128, 'reason', '\xfa90c19c158756c5917567b56719680a', 'because', NULL),
	(129, 'name', '\xbde93fa941e7ade7075ab99dfb7b5572', 'Asha "A" Rao', NULL),
	(129, 'incoming_url.after', '\xb83e4482c2ca54f03b37b0b75b22c17f', 'https://hooks.example.com/wa', NULL),
	(131, 'name', '\x23d1979d7befbad38ba084bdece31995', 'Asha "A" Rao', NULL),
	(131, 'incoming_url.after', '\xb8b8df518f7ad073009f37c0d1628d28', 'https://hooks.example.com/wa', NULL),
	(132, 'name', '\x4352273f14244717e43aa9c05de4c148', 'Ben', NULL),
	(132, 'reason', '\x87e9e8bdd531318ed120b4dd6e3c7f43', 'because', NULL),
	(133, 'name', '\x595b75f99610095d0d0a7900633b6663', 'Cara', NULL),
	(133, 'reason', '\x0a2f1a4a1e0e54e2541170ad0b74a76f', 'because', NULL),
	(134, 'incoming_url.before', '\x8344b1768943b5b3f7b2b88f3adb52a9', 'https://hooks.example.com/wa', NULL),
	(136, 'name', '\x286fca1881456723beb714724c9bf17b', 'Asha "A" Rao', NULL),
	(136, 'incoming_url.after', '\x7cb336e27c5c712684db9e33973cda37', 'https://hooks.example.com/wa', NULL),
	(137, 'name', '\x2b6c0bcf40548f7d4dc8179cb6eda987', 'Dan', NULL),
	(137, 'reason', '\x71abfd6a13977a62e6c14cdf1925125f', 'because', NULL),
	(138, 'incoming_url.before', '\x8cd77296b2bb0d08fbbe4e253e0cf26d', 'https://hooks.example.com/wa', NULL),
	(161, 'name', '\x2abed0cbf6f1bc52669dd9fdfb99c1aa', 'Asha "A" Rao', NULL),
	(161, 'incoming_url.after', '\x876bb34ae39ca463f328e998aaf03af2', 'https://hooks.example.com/wa', NULL),
	(162, 'name', '\x9f99791f708e1dc394bd7fca447b3f2d', 'Ben', NULL),
	(162, 'reason', '\x03cea2e20980fe43c745ecb0167542a7', 'because', NULL),
	(163, 'name', '\xbb9acacc28695e7fce9ea6b9fbc3f785', 'Asha "A" Rao', NULL),
	(163, 'incoming_url.after', '\xd90b3d31bbb43220e453b173086e9cb3', 'https://hooks.example.com/wa', NULL),
	(165, 'name', '\x45ba010f545a5743ff35b510f4b54311', 'Asha "A" Rao', NULL),
	(165, 'incoming_url.after', '\xc38eacfbfa5a5a04863613d02044de2e', 'https://hooks.example.com/wa', NULL),
	(166, 'name', '\x5bc3f026657cfb42fe3e83b4ed575b7e', 'Ben', NULL);
INSERT INTO public."AuditValues" VALUES
	(166, 'reason', '\x9d9bf45c29156895075b23dfa739620e', 'because', NULL),
	(167, 'name', '\x9f7dfba9f4c76a8c1b56a265311628e1', 'Cara', NULL),
	(167, 'reason', '\x16c5ad7f4149d95c84bda646461b3b46', 'because', NULL),
	(168, 'incoming_url.before', '\xe15263c4d8e1192432886e688f5c47b2', 'https://hooks.example.com/wa', NULL),
	(170, 'name', '\xd6c17e8666478061916e12b515793f85', 'Asha "A" Rao', NULL),
	(170, 'incoming_url.after', '\xdf6eed0bb34d6a15b8375355c400334f', 'https://hooks.example.com/wa', NULL),
	(171, 'name', '\xccc7f52b355782b7e9cd038b6f3433d9', 'Dan', NULL),
	(171, 'reason', '\xb7615e91640cac59c2309db40af8febb', 'because', NULL),
	(172, 'incoming_url.before', '\x1e36e9fabbbcef06d5476998820e00cc', 'https://hooks.example.com/wa', NULL),
	(174, 'name', '\x412a8604bc934ea3c7ab0794ce45043a', 'Asha "A" Rao', NULL),
	(174, 'reason', '\xef65c2af5facf92cfc325ed5ae322c04', 'new hours', NULL),
	(174, 'about.after', '\x2f3702a81429670f2506cf5e553cd718', 'Open till 5 🌷', NULL),
	(174, 'website.after', '\xa9ea0a4f7534e3a7a0e86d39bb464a89', 'http://www.example.com', NULL),
	(175, 'about.before', '\x78015444a7a4fa7735ba012f7e194938', 'Open till 1', NULL),
	(175, 'website.before', '\x37eacfa36c2045a89c3f0284ee7ec298', 'http://www.example.com', NULL),
	(177, 'name', '\x9cb78758e42a883348195f3cc4706fda', 'Asha "A" Rao', NULL),
	(177, 'reason', '\x8a9c329c6ca1b57a4250041151dea181', 'new hours', NULL),
	(177, 'about.after', '\x523fcba0e3d17399b068413a116f489d', 'Open till 4', NULL),
	(179, 'about.before', '\x0731839883f3dfcd866c5023ba96a154', 'Open till 5 🌷', NULL),
	(181, 'name', '\x9a789a96a8e664236acc36dd9b93b1ec', 'Asha "A" Rao', NULL),
	(181, 'reason', '\x1a6d969e8b4939e6ccf1c6d3cf4dd0a3', 'new hours', NULL),
	(184, 'name', '\x4db478a486449c4a566a6662fc2c5067', 'Asha "A" Rao', NULL),
	(184, 'reason', '\x5d398800a8325d181bc8323618a509e2', 'new hours', NULL),
	(184, 'address.after', '\xf3d29af39e74f050491ba9c08aeb5ed2', '567, "john", 2nd Phase,
Bangalore.', NULL),
	(187, 'name', '\xe59fb271a5def36ce5ec93c48041990a', 'Asha "A" Rao', NULL),
	(187, 'reason', '\xb5f5cb40d87f664e965bef4957657891', 'new hours', NULL),
	(187, 'business_description.after', '\x5786a16fb8dbe7a6a00655adbbf6e00f', 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää', NULL),
	(188, 'business_description.before', '\x31d0ea3531ae2ee17de8a667926db97b', 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää', NULL),
	(190, 'name', '\xbadc1267fabf8eb7ee15cd42c6cb6d69', 'Asha "A" Rao', NULL),
	(193, 'name', '\xd8154ca79a600a79a128a4788ab1654e', 'Asha "A" Rao', NULL),
	(193, 'reason', '\x3712f15d113db79bfeeb1cfd7a563c4c', 'new hours', NULL),
	(193, 'about.after', '\xf5786de77d167db40a2dacde1475ae5f', 'never', NULL),
	(194, 'name', '\xed0c55a0b04a6bb65e94d464f5ba66fc', 'Dan', NULL),
	(195, 'name', '\x1fb467dd23dcc9dd2708c42fcc0e0ed7', 'Asha "A" Rao', NULL),
	(195, 'incoming_url.after', '\x1c62c25e2bf8ed70541ec2608c87401d', 'https://hooks.example.com/wa', NULL),
	(196, 'name', '\xe8652118639869186f1f2d6cff51b017', 'Ben', NULL),
	(196, 'reason', '\x221506d0c0475aba26288437fe929a4b', 'because', NULL),
	(197, 'name', '\x612810ccacf9449c7158b121a9738cf4', 'Asha "A" Rao', NULL),
	(197, 'incoming_url.after', '\xc980349e92e9cc67cf634518f714098f', 'https://hooks.example.com/wa', NULL),
	(199, 'name', '\x6531809dbd6bff4ea6b3a9db5c69a3f8', 'Asha "A" Rao', NULL),
	(199, 'incoming_url.after', '\x760246f788b79959f39cb176c938f607', 'https://hooks.example.com/wa', NULL),
	(200, 'name', '\x934deaf1212b80def17fb782ec0a4025', 'Ben', NULL),
	(200, 'reason', '\xe98c3cfd2e5470755707fddfbd84611f', 'because', NULL),
	(201, 'name', '\x6561c4ef1fc314d265b498ba31f93e53', 'Cara', NULL),
	(201, 'reason', '\x8838a71ca813a897ad4ddf07c414f49f', 'because', NULL),
	(202, 'incoming_url.before', '\xb31a85fab9e73afe8bf06388793d1d13', 'https://hooks.example.com/wa', NULL),
	(204, 'name', '\x10cc3972a353eed1d63be7d3e1791aee', 'Asha "A" Rao', NULL),
	(204, 'incoming_url.after', '\x80449b3706369581db6ae232197e8aa8', 'https://hooks.example.com/wa', NULL),
	(205, 'name', '\x0d9b55c06150d5c242df9bb478338315', 'Dan', NULL),
	(205, 'reason', '\xfd1e4d54fcc8bdac9a6f3c2638701448', 'because', NULL);
INSERT INTO public."AuditValues" VALUES
	(206, 'incoming_url.before', '\xe978722219c9fab738104b85c317cd49', 'https://hooks.example.com/wa', NULL),
	(208, 'name', '\xd16cc0f188e7eef1f6624e576f7f9028', 'Asha "A" Rao', NULL),
	(208, 'incoming_url.after', '\xdf43688e1c243f11e47f55f5bfb5bae5', 'https://hooks.example.com/wa', NULL),
	(210, 'name', '\x6c24cf185fa3e1bb2e4e5e5bf399c352', 'Ben', NULL),
	(210, 'reason', '\x1e7e01f470b1a447d66ff9ff4bf54fb3', 'because', NULL),
	(211, 'name', '\x0b22cd020f3959b50c4206cf1415e0f8', 'Asha "A" Rao', NULL),
	(211, 'incoming_url.after', '\x4440bbc6fbe2ac96bb191f673452a6c6', 'https://hooks.example.com/wa', NULL),
	(213, 'name', '\xf723bb3ea526a6db19a9b561100e4453', 'Asha "A" Rao', NULL),
	(213, 'reason', '\xe5f329e34af1f2dfc24bcf098065b0aa', 'new hours', NULL),
	(213, 'about.after', '\xe656777ceb3fc8e80a70868c7398398f', 'under way', NULL),
	(215, 'name', '\xd6d252bfc7215dd312250757240a1600', 'Asha "A" Rao', NULL),
	(215, 'reason', '\xb3da88b642c459aea6ec8c54fc536aac', 'new hours', NULL),
	(215, 'about.after', '\x6bb76308983b596c3efda46319b38b2f', 'tried once', NULL),
	(218, 'name', '\x7f992e430989c5bf5cd9b549e3fa2470', 'Asha "A" Rao', NULL),
	(218, 'reason', '\x53f666346d3839db88c7e7a03d02fc84', 'new hours', NULL),
	(218, 'about.after', '\x28feef673b3bc6da8a33e4eec7f6db9c', 'in line', NULL),
	(219, 'name', '\x4103c3cdc58c0834c20a3ffee7119bc1', 'Asha "A" Rao', NULL),
	(219, 'reason', '\xc046044d13ac39fdc2f8ebc1fab1d2a4', 'new hours', NULL),
	(219, 'about.after', '\x913eb30293937b2fe1a466b8def70e63', 'deferred', NULL),
	(221, 'name', '\x239bb420579e8c21c1e1ee430e384591', 'Asha "A" Rao', NULL),
	(221, 'reason', '\x70251125528fb3988cc8193c01fed71d', 'new hours', NULL),
	(221, 'website.after', '\xf6c6dcefc27f8f0a85cec60d266aef40', 'https://later.example.com', NULL),
	(222, 'name', '\xf52187bfd14a665273ed3107b2a55db6', 'Asha "A" Rao', NULL),
	(222, 'reason', '\xc04eb872eecf2ba3bcfd8b7c4577a477', 'new hours', NULL),
	(222, 'about.after', '\xc4a22472451095882b0ce1cba923d8e0', 'held', NULL),
	(223, 'reason', '\x10e9aeb7c2a2c8dc34e12fec6796a0c4', 'a complaint', NULL),
	(225, 'name', '\x68589d17dbd53fca4348920b16966800', 'Cara', NULL),
	(38, 'about.after', NULL, NULL, '\x209598341d28f7418718b91ae2ea1b6a10a05d38e8acc1ec7452fb9746b95403'),
	(38, 'name', NULL, NULL, '\xeb6f0725db7792d089bc2745f4c74922aead8873e9301a9ab0452fd4d860372a'),
	(38, 'reason', NULL, NULL, '\x36e2eefa5d5f7fea3ce6fa71ee8982b9819fc1849d87f1c11261680e71b14751'),
	(38, 'website.after', NULL, NULL, '\x952850f3383d58b9c670d1ec2dfcbd20bdfa04e8aefe04806a6932ca20aeb6d4'),
	(41, 'about.after', NULL, NULL, '\x7da9febe2b4321aeb8e9a871c2a75d104880639e6f9b760c9e64f7ae0d091c56'),
	(41, 'name', NULL, NULL, '\x29eb891e0868d763de2a9db9c5700fb0c8e9f8072c3b78e81c8ac54fcd898b66'),
	(41, 'reason', NULL, NULL, '\x4795c1049ec46667938e38cb60bdfdaff253dd8bf71ddaeebb1689dd4adb39d1'),
	(43, 'about.before', NULL, NULL, '\x0713e48a173b5d97e4305167579cb07b11324a48c6ed12651d9ab9d5347a4058'),
	(45, 'contact_email.after', NULL, NULL, '\xa244006612ab2bdc1161fc0d6a293b7bf017a38510c3b8074f87983e1b7e8877'),
	(45, 'name', NULL, NULL, '\xf06a105a359ddbe42e79fb75c0223cae95637f8964576f2f60154c867ae68194'),
	(45, 'reason', NULL, NULL, '\x5cd5b488def0aba31aaac753b14e75bc852ce9bf8449c4af685902e809519620'),
	(47, 'message', NULL, NULL, '\x2e1bc576a23972215a1775fc9404ce11f3a8cae8c8f9e0094a5e01668cfc6a28'),
	(48, 'address.after', NULL, NULL, '\x5d0eec91794624fa41cb6bb122e9e2083656e1f5ec5ece3ac26d7a0a9121693b'),
	(48, 'name', NULL, NULL, '\xc85acf6859303079309fdf1f38391e4f031a284d19974c738bdc1cc0262ba2e6'),
	(48, 'reason', NULL, NULL, '\xcd58d445917fc051bc367ba2981118514f8e9c65993f0d00b4c48a859fbf9d69'),
	(51, 'business_description.after', NULL, NULL, '\x400efc57888babdca8116f9ce785598837703766a18464a634d05ce0a0839fd0'),
	(51, 'name', NULL, NULL, '\x7c8b0f59346293b8709cad7d8259e2ff1a518c220b0b7ec2a4c72bd073b936d5'),
	(51, 'reason', NULL, NULL, '\xabb0e10551b7bc376ec07e26afe9945651917d85453baa3fc15d5143dcc2295e'),
	(54, 'name', NULL, NULL, '\x415a9cb55acb23f62441b98caaf7924108f5fbb348fb9b15318c37ae375f4cac'),
	(57, 'about.after', NULL, NULL, '\x93e18f28e226c9f73e010308ee6197458df1b0e874e1d7553456329adb249f1a'),
	(57, 'name', NULL, NULL, '\x644ca09f4b29445fb64f6bcece602f2f12e1ca5a7184286bd92c8c1bf70e6457'),
	(57, 'reason', NULL, NULL, '\xce3aafa2e547c7c7918b16aedd17d5bd91d94291634301176c6a57a446133712'),
	(58, 'name', NULL, NULL, '\x6a42cb617fd709ed7ffe28de5b25e6cab9fd81e5ebe593173737e63fc0014e50');
INSERT INTO public."AuditValues" VALUES
	(140, 'about.after', NULL, NULL, '\x0b75fcf1f431ca7acb3e3fcedb1cec654a766bf93bb2c980e728568126fc807e'),
	(140, 'name', NULL, NULL, '\x4e2fb13675d1870a21ffac1dc3c70ae35b57dafe99260ac8c083058fea7df00f'),
	(140, 'reason', NULL, NULL, '\x6d18ca0a96e50b6e52d55b4c3b661580cd8764ba6fea326c4cecf3960f690e47'),
	(140, 'website.after', NULL, NULL, '\xe45444bc9e38abeed94600b82d13dfa947f0e5bc984a3b7a15125f1107ad44ec'),
	(141, 'about.before', NULL, NULL, '\x4e55a885c77bc104343b1bed2cb5f5687451b1c608b5b29e1097aeca51efa35b'),
	(141, 'website.before', NULL, NULL, '\x1fa31ee67b3d767ff882d6d8c7b1fb25949ee3829d75f20f65886f2d8fc5ca3c'),
	(143, 'about.after', NULL, NULL, '\x0ea0580a79278eb041ec0d9ebd3fc518f5927d99622ec98f619e75b9fc73fa64'),
	(143, 'name', NULL, NULL, '\x8bd174d241802c1cb9a413746d38c584134a9f158a93383f016892d22b33e974'),
	(143, 'reason', NULL, NULL, '\x1eb193b73af83ed5972044e0f04cff5e8c6d16bfed744c0822d71d8e9f4dc397'),
	(145, 'about.before', NULL, NULL, '\x7359a3d7664bb2e17476e8ebffaed798f91e7448e9ee8d71345aa6c47d353a8d'),
	(147, 'contact_email.after', NULL, NULL, '\x43c9cc35300f213481d09604c3daeeea2d2be36e37be1b85c63fe92ac5ed3ad0'),
	(147, 'name', NULL, NULL, '\x69ce40d455d1bc48b031cdd3e4d85c91e4bba5b6fd78f9b32acd0f6c660b4224'),
	(147, 'reason', NULL, NULL, '\x4e6fe3013a9d244698238d1f8eb571d6339727367a5ed15738910807e781cff5'),
	(149, 'message', NULL, NULL, '\xfa589adc32afcd5a6d64a61c40eb36ef245e11c0ad33a5f690dfef11f9366c37'),
	(150, 'address.after', NULL, NULL, '\xd6b62b15b5ffa146d298e299b26a0fe4716e3dc2e2abfe264c8b8bdbffe4ba53'),
	(150, 'name', NULL, NULL, '\x132f18ae81b11ae5597f62ef53a6c048ce7520ba3f4dd8ba4cbc7c4076558dd4'),
	(150, 'reason', NULL, NULL, '\x5fb1f63086099625f8059d1444fe73eeab2f7c4736d0b833403a3fe14127e2a5'),
	(153, 'business_description.after', NULL, NULL, '\x69e3ba8cf3a2a46c2f6de191e7cf3884040cb3453dc457ecbee74c7e63cfebc8'),
	(153, 'name', NULL, NULL, '\xc7410bc184939faadc85a611cc5c3ffd0aba758449f74c2124e0aee3b8e02e28'),
	(153, 'reason', NULL, NULL, '\x4bf2f92ae7da90902d2e4ccb73b99806140b771efe40af8392434759366e5d67'),
	(154, 'business_description.before', NULL, NULL, '\xa58fa3c0ca29479bbf137802c34c08662b73ca8aebdb06a21a9e432271b5a3e1'),
	(156, 'name', NULL, NULL, '\x2832228332fdda64876bb3bdcdb3b7818f2a0ec38e09e9c3c0513049c996a83b'),
	(159, 'about.after', NULL, NULL, '\xc34e728a3c1ad3985b342f2b4a61847a014ec517f29a2c09d0db7b6848ad5ad5'),
	(159, 'name', NULL, NULL, '\x41e81f6d53a7fe227512da6826dd1546c1c1af4f9ba05db645016d2daa782d33'),
	(159, 'reason', NULL, NULL, '\xd3d6c6c0c5f83d8c729400bb95b2558475d72306a245dbf477ff2dd6399a7e08'),
	(160, 'name', NULL, NULL, '\xc5ce3420eefa6047657242d6431319e842cdc64412871a58b7603f2457b93123'),
	(11, 'contact_email.after', NULL, NULL, '\x867251ad73f5a5a4b512a3794601080a7b3d828b7308c710b90e4eea55cc3fe1'),
	(13, 'message', NULL, NULL, '\x45a375d7bb47d777e61b66693654c5da66d72336acbbf795045bc34ec9dfa6df'),
	(79, 'contact_email.after', NULL, NULL, '\x031947739bd9963528c5c67598d5dcc2e271ba6284266f478dc50c1c214cb9b5'),
	(81, 'message', NULL, NULL, '\x59d273c8fec4e02c8c11904a41bc7bd772f4123f803263ffb5a03da1810f4cd0'),
	(113, 'contact_email.after', NULL, NULL, '\x0e254efabcb39c2bb47d6c7e756ce3d6020e2f32931cf2bcdc21b08fa80203c7'),
	(115, 'message', NULL, NULL, '\x78d4d6ca980cb76ceb57a94bcd2167ad7eb46273b5faaf853e03836d80964fc6'),
	(181, 'contact_email.after', NULL, NULL, '\x2613fb103d7a5cb0f112a420d0c0a65d24d500f72d561b1c5c6ef73515b9a38e'),
	(183, 'message', NULL, NULL, '\x838ca94df29d2cda898cb07da2d336d5c87a992753602186fa30cc2486247713');


--
-- Data for Name: Delegations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."Delegations" VALUES
	('WEB:ASHA', 'web:ben', '2026-05-01T22:00:00.0000000Z');


--
-- Data for Name: Drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."Drafts" VALUES
	('draft-1', 'web:asha', 'Asha "A" Rao', 'hi', '{"about":"not sent"}', '2026-03-02T22:00:00.0000000Z');


--
-- Data for Name: Fences; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: Holds; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."Holds" VALUES
	('+14155550136', 'web:dan', 'Dan', 'en', '2026-03-02T22:00:00.0000000Z', 'a complaint');


--
-- Data for Name: Inbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."Inbox" VALUES
	('handled-1', '2026-03-02T22:00:00.0000000Z', NULL, NULL, NULL, NULL),
	('kept-1', '2026-03-02T22:00:00.0000000Z', 'slack', '{"command":"/wa"}', '2fcf376c9b419845:c70e579ca090e7199da8fcb7d80bb5752efb3e99bd52ef1520239cbb7e02bad6', 1);


--
-- Data for Name: KnownValues; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."KnownValues" VALUES
	('+919876543210', 'website', 'http://www.example.com', '2026-03-02T01:00:00.0000000Z', 32, NULL),
	('+919876543210', 'about', 'Open till 2', '2026-03-02T01:00:00.0000000Z', 33, NULL),
	('+919876543210', 'business_description', 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää', '2026-03-02T01:00:00.0000000Z', 36, NULL),
	('+919876543212', 'website', 'http://www.example.com', '2026-03-02T15:00:00.0000000Z', 52, NULL),
	('+919876543212', 'about', 'Open till 4', '2026-03-02T15:00:00.0000000Z', 53, NULL),
	('+919876543212', 'business_description', 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää', '2026-03-02T15:00:00.0000000Z', 56, NULL),
	('+919876543210', 'incoming_url', 'https://hooks.example.com/wa', '2026-03-02T15:00:00.0000000Z', 60, NULL);


--
-- Data for Name: Messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."Messages" VALUES
	('card-form-1', 'web:room/4', 1, NULL, NULL),
	('card-form-2', 'web:room/5', 1, NULL, NULL),
	('card-form-3', 'web:room/6', 1, NULL, NULL),
	('card-form-4', 'web:room/7', 1, NULL, NULL),
	('card-form-5', 'web:room/8', 1, NULL, NULL),
	('card-form-6', 'web:room/9', 1, NULL, NULL),
	('card-form-7', 'web:room/10', 1, NULL, NULL),
	('card-form-8', 'web:room/11', 1, NULL, NULL);


--
-- Data for Name: Outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."Outbox" VALUES
	(1, 'number:+919876543210', '{"$type":"apply","request":1,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(2, 'number:+919876543210', '{"$type":"apply","request":2,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(5, 'person:web:asha', '{"$type":"tellRequester","request":2,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(6, 'number:+919876543210', '{"$type":"apply","request":3,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(10, 'person:web:asha', '{"$type":"tellRequester","request":3,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(11, 'clock:WA-2:undo', '{"$type":"noteUndo","request":3,"undoes":2}', '2026-03-01T04:00:00.0000000Z', 0),
	(12, 'number:+919876543210', '{"$type":"apply","request":4,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(15, 'person:web:asha', '{"$type":"tellRequester","request":4,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(16, 'number:+919876543210', '{"$type":"apply","request":5,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(19, 'person:web:asha', '{"$type":"tellRequester","request":5,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(20, 'number:+919876543210', '{"$type":"apply","request":6,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(23, 'person:web:asha', '{"$type":"tellRequester","request":6,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(24, 'number:+919876543210', '{"$type":"apply","request":6,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(28, 'person:web:asha', '{"$type":"tellRequester","request":6,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(29, 'number:+919876543210', '{"$type":"apply","request":7,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(31, 'person:web:asha', '{"$type":"tellRequester","request":7,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(34, 'clock:WA-8:expire', '{"$type":"expire","request":8,"at":"2026-03-02T09:30:00+05:30"}', '2026-03-02T04:00:00.0000000Z', 0),
	(35, 'clock:WA-8:remind', '{"$type":"remind","request":8,"at":"2026-03-01T13:30:00+05:30"}', '2026-03-01T08:00:00.0000000Z', 0),
	(38, 'person:web:asha', '{"$type":"tellRequester","request":8,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(41, 'clock:WA-9:expire', '{"$type":"expire","request":9,"at":"2026-03-02T09:30:00+05:30"}', '2026-03-02T04:00:00.0000000Z', 0),
	(42, 'clock:WA-9:remind', '{"$type":"remind","request":9,"at":"2026-03-01T13:30:00+05:30"}', '2026-03-01T08:00:00.0000000Z', 0),
	(43, 'clock:WA-9:overtake', '{"$type":"overtake","request":9}', '2026-03-01T04:00:00.0000000Z', 0),
	(45, 'person:web:asha', '{"$type":"tellRequester","request":9,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(46, 'clock:WA-9:overtake', '{"$type":"overtake","request":9}', '2026-03-01T04:00:00.0000000Z', 0),
	(48, 'clock:WA-10:expire', '{"$type":"expire","request":10,"at":"2026-03-02T09:30:00+05:30"}', '2026-03-02T04:00:00.0000000Z', 0),
	(49, 'clock:WA-10:remind', '{"$type":"remind","request":10,"at":"2026-03-01T13:30:00+05:30"}', '2026-03-01T08:00:00.0000000Z', 0),
	(50, 'clock:WA-10:overtake', '{"$type":"overtake","request":10}', '2026-03-01T04:00:00.0000000Z', 0),
	(52, 'number:+919876543210', '{"$type":"apply","request":10,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(55, 'place:web:room', '{"$type":"showRequest","request":10,"place":{"value":"web:room"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(56, 'person:web:asha', '{"$type":"tellRequester","request":10,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(58, 'clock:WA-11:expire', '{"$type":"expire","request":11,"at":"2026-03-02T09:30:00+05:30"}', '2026-03-02T04:00:00.0000000Z', 0),
	(59, 'clock:WA-11:remind', '{"$type":"remind","request":11,"at":"2026-03-01T13:30:00+05:30"}', '2026-03-01T08:00:00.0000000Z', 0),
	(61, 'number:+919876543210', '{"$type":"apply","request":11,"waNumber":"+919876543210"}', '2026-03-01T04:00:00.0000000Z', 0),
	(66, 'place:web:room', '{"$type":"showRequest","request":11,"place":{"value":"web:room"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(67, 'place:web:room', '{"$type":"showNote","note":"glass","request":11,"place":{"value":"web:room"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(68, 'person:web:asha', '{"$type":"tellRequester","request":11,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T04:00:00.0000000Z', 0),
	(69, 'number:+919876543211', '{"$type":"apply","request":12,"waNumber":"+919876543211"}', '2026-03-01T11:00:00.0000000Z', 0),
	(72, 'person:web:asha', '{"$type":"tellRequester","request":12,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(73, 'number:+919876543211', '{"$type":"apply","request":13,"waNumber":"+919876543211"}', '2026-03-01T11:00:00.0000000Z', 0),
	(74, 'place:web:room', '{"$type":"showRequest","request":12,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(76, 'place:web:room', '{"$type":"showRequest","request":13,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(77, 'person:web:asha', '{"$type":"tellRequester","request":13,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(78, 'clock:WA-12:undo', '{"$type":"noteUndo","request":13,"undoes":12}', '2026-03-01T11:00:00.0000000Z', 0),
	(79, 'number:+919876543211', '{"$type":"apply","request":14,"waNumber":"+919876543211"}', '2026-03-01T11:00:00.0000000Z', 0),
	(81, 'place:web:room', '{"$type":"showRequest","request":14,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(82, 'person:web:asha', '{"$type":"tellRequester","request":14,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(83, 'number:+919876543211', '{"$type":"apply","request":15,"waNumber":"+919876543211"}', '2026-03-01T11:00:00.0000000Z', 0),
	(85, 'place:web:room', '{"$type":"showRequest","request":15,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(86, 'person:web:asha', '{"$type":"tellRequester","request":15,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(87, 'number:+919876543211', '{"$type":"apply","request":16,"waNumber":"+919876543211"}', '2026-03-01T11:00:00.0000000Z', 0);
INSERT INTO public."Outbox" VALUES
	(90, 'person:web:asha', '{"$type":"tellRequester","request":16,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(91, 'number:+919876543211', '{"$type":"apply","request":16,"waNumber":"+919876543211"}', '2026-03-01T11:00:00.0000000Z', 0),
	(94, 'place:web:room', '{"$type":"showRequest","request":16,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(95, 'person:web:asha', '{"$type":"tellRequester","request":16,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(96, 'number:+919876543211', '{"$type":"apply","request":17,"waNumber":"+919876543211"}', '2026-03-01T11:00:00.0000000Z', 0),
	(97, 'place:web:room', '{"$type":"showRequest","request":17,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(98, 'person:web:asha', '{"$type":"tellRequester","request":17,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(99, 'clock:WA-17:overtake', '{"$type":"overtake","request":17}', '2026-03-01T11:00:00.0000000Z', 0),
	(101, 'clock:WA-18:expire', '{"$type":"expire","request":18,"at":"2026-03-02T16:30:00+05:30"}', '2026-03-02T11:00:00.0000000Z', 0),
	(102, 'clock:WA-18:remind', '{"$type":"remind","request":18,"at":"2026-03-01T20:30:00+05:30"}', '2026-03-01T15:00:00.0000000Z', 0),
	(103, 'clock:WA-18:overtake', '{"$type":"overtake","request":18}', '2026-03-01T11:00:00.0000000Z', 0),
	(104, 'place:web:room', '{"$type":"showRequest","request":18,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(105, 'person:web:asha', '{"$type":"tellRequester","request":18,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(106, 'clock:WA-18:overtake', '{"$type":"overtake","request":18}', '2026-03-01T11:00:00.0000000Z', 0),
	(108, 'clock:WA-19:expire', '{"$type":"expire","request":19,"at":"2026-03-02T16:30:00+05:30"}', '2026-03-02T11:00:00.0000000Z', 0),
	(109, 'clock:WA-19:remind', '{"$type":"remind","request":19,"at":"2026-03-01T20:30:00+05:30"}', '2026-03-01T15:00:00.0000000Z', 0),
	(110, 'clock:WA-19:overtake', '{"$type":"overtake","request":19}', '2026-03-01T11:00:00.0000000Z', 0),
	(111, 'place:web:room', '{"$type":"showRequest","request":19,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(112, 'person:web:asha', '{"$type":"tellRequester","request":19,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(113, 'clock:WA-19:overtake', '{"$type":"overtake","request":19}', '2026-03-01T11:00:00.0000000Z', 0),
	(115, 'clock:WA-20:expire', '{"$type":"expire","request":20,"at":"2026-03-02T16:30:00+05:30"}', '2026-03-02T11:00:00.0000000Z', 0),
	(116, 'clock:WA-20:remind', '{"$type":"remind","request":20,"at":"2026-03-01T20:30:00+05:30"}', '2026-03-01T15:00:00.0000000Z', 0),
	(117, 'clock:WA-20:overtake', '{"$type":"overtake","request":20}', '2026-03-01T11:00:00.0000000Z', 0),
	(119, 'number:+919876543210', '{"$type":"apply","request":20,"waNumber":"+919876543210"}', '2026-03-01T11:00:00.0000000Z', 0),
	(122, 'place:web:room', '{"$type":"showRequest","request":20,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(123, 'person:web:asha', '{"$type":"tellRequester","request":20,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(125, 'clock:WA-21:expire', '{"$type":"expire","request":21,"at":"2026-03-02T16:30:00+05:30"}', '2026-03-02T11:00:00.0000000Z', 0),
	(126, 'clock:WA-21:remind', '{"$type":"remind","request":21,"at":"2026-03-01T20:30:00+05:30"}', '2026-03-01T15:00:00.0000000Z', 0),
	(127, 'clock:WA-21:overtake', '{"$type":"overtake","request":21}', '2026-03-01T11:00:00.0000000Z', 0),
	(128, 'number:+919876543210', '{"$type":"apply","request":21,"waNumber":"+919876543210"}', '2026-03-01T11:00:00.0000000Z', 0),
	(133, 'place:web:room', '{"$type":"showRequest","request":21,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(134, 'place:web:room', '{"$type":"showNote","note":"glass","request":21,"place":{"value":"web:room"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(135, 'person:web:asha', '{"$type":"tellRequester","request":21,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T11:00:00.0000000Z', 0),
	(136, 'number:+919876543212', '{"$type":"apply","request":22,"waNumber":"+919876543212"}', '2026-03-01T18:00:00.0000000Z', 0),
	(139, 'person:web:asha', '{"$type":"tellRequester","request":22,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(140, 'number:+919876543212', '{"$type":"apply","request":23,"waNumber":"+919876543212"}', '2026-03-01T18:00:00.0000000Z', 0),
	(141, 'place:web:room', '{"$type":"showRequest","request":22,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(143, 'place:web:room', '{"$type":"showRequest","request":23,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(144, 'person:web:asha', '{"$type":"tellRequester","request":23,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(145, 'clock:WA-22:undo', '{"$type":"noteUndo","request":23,"undoes":22}', '2026-03-01T18:00:00.0000000Z', 0),
	(146, 'number:+919876543212', '{"$type":"apply","request":24,"waNumber":"+919876543212"}', '2026-03-01T18:00:00.0000000Z', 0),
	(148, 'place:web:room', '{"$type":"showRequest","request":24,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(149, 'person:web:asha', '{"$type":"tellRequester","request":24,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(150, 'number:+919876543212', '{"$type":"apply","request":25,"waNumber":"+919876543212"}', '2026-03-01T18:00:00.0000000Z', 0),
	(152, 'place:web:room', '{"$type":"showRequest","request":25,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(153, 'person:web:asha', '{"$type":"tellRequester","request":25,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(154, 'number:+919876543212', '{"$type":"apply","request":26,"waNumber":"+919876543212"}', '2026-03-01T18:00:00.0000000Z', 0),
	(157, 'person:web:asha', '{"$type":"tellRequester","request":26,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(158, 'number:+919876543212', '{"$type":"apply","request":26,"waNumber":"+919876543212"}', '2026-03-01T18:00:00.0000000Z', 0),
	(161, 'place:web:room', '{"$type":"showRequest","request":26,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0);
INSERT INTO public."Outbox" VALUES
	(162, 'person:web:asha', '{"$type":"tellRequester","request":26,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(163, 'number:+919876543212', '{"$type":"apply","request":27,"waNumber":"+919876543212"}', '2026-03-01T18:00:00.0000000Z', 0),
	(164, 'place:web:room', '{"$type":"showRequest","request":27,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(165, 'person:web:asha', '{"$type":"tellRequester","request":27,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(166, 'clock:WA-27:overtake', '{"$type":"overtake","request":27}', '2026-03-01T18:00:00.0000000Z', 0),
	(168, 'clock:WA-28:expire', '{"$type":"expire","request":28,"at":"2026-03-02T23:30:00+05:30"}', '2026-03-02T18:00:00.0000000Z', 0),
	(169, 'clock:WA-28:remind', '{"$type":"remind","request":28,"at":"2026-03-02T03:30:00+05:30"}', '2026-03-01T22:00:00.0000000Z', 0),
	(170, 'clock:WA-28:overtake', '{"$type":"overtake","request":28}', '2026-03-01T18:00:00.0000000Z', 0),
	(171, 'place:web:room', '{"$type":"showRequest","request":28,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(172, 'person:web:asha', '{"$type":"tellRequester","request":28,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(173, 'clock:WA-28:overtake', '{"$type":"overtake","request":28}', '2026-03-01T18:00:00.0000000Z', 0),
	(175, 'clock:WA-29:expire', '{"$type":"expire","request":29,"at":"2026-03-02T23:30:00+05:30"}', '2026-03-02T18:00:00.0000000Z', 0),
	(176, 'clock:WA-29:remind', '{"$type":"remind","request":29,"at":"2026-03-02T03:30:00+05:30"}', '2026-03-01T22:00:00.0000000Z', 0),
	(177, 'clock:WA-29:overtake', '{"$type":"overtake","request":29}', '2026-03-01T18:00:00.0000000Z', 0),
	(178, 'place:web:room', '{"$type":"showRequest","request":29,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(179, 'person:web:asha', '{"$type":"tellRequester","request":29,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(180, 'clock:WA-29:overtake', '{"$type":"overtake","request":29}', '2026-03-01T18:00:00.0000000Z', 0),
	(182, 'clock:WA-30:expire', '{"$type":"expire","request":30,"at":"2026-03-02T23:30:00+05:30"}', '2026-03-02T18:00:00.0000000Z', 0),
	(183, 'clock:WA-30:remind', '{"$type":"remind","request":30,"at":"2026-03-02T03:30:00+05:30"}', '2026-03-01T22:00:00.0000000Z', 0),
	(184, 'clock:WA-30:overtake', '{"$type":"overtake","request":30}', '2026-03-01T18:00:00.0000000Z', 0),
	(186, 'number:+919876543210', '{"$type":"apply","request":30,"waNumber":"+919876543210"}', '2026-03-01T18:00:00.0000000Z', 0),
	(189, 'place:web:room', '{"$type":"showRequest","request":30,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(190, 'person:web:asha', '{"$type":"tellRequester","request":30,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(192, 'clock:WA-31:expire', '{"$type":"expire","request":31,"at":"2026-03-02T23:30:00+05:30"}', '2026-03-02T18:00:00.0000000Z', 0),
	(193, 'clock:WA-31:remind', '{"$type":"remind","request":31,"at":"2026-03-02T03:30:00+05:30"}', '2026-03-01T22:00:00.0000000Z', 0),
	(194, 'clock:WA-31:overtake', '{"$type":"overtake","request":31}', '2026-03-01T18:00:00.0000000Z', 0),
	(195, 'number:+919876543210', '{"$type":"apply","request":31,"waNumber":"+919876543210"}', '2026-03-01T18:00:00.0000000Z', 0),
	(200, 'place:web:room', '{"$type":"showRequest","request":31,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(201, 'place:web:room', '{"$type":"showNote","note":"glass","request":31,"place":{"value":"web:room"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(202, 'person:web:asha', '{"$type":"tellRequester","request":31,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-01T18:00:00.0000000Z', 0),
	(203, 'number:+919876543210', '{"$type":"apply","request":32,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(206, 'person:web:asha', '{"$type":"tellRequester","request":32,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(207, 'number:+919876543210', '{"$type":"apply","request":33,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(208, 'place:web:room', '{"$type":"showRequest","request":32,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(210, 'place:web:room', '{"$type":"showRequest","request":33,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(211, 'person:web:asha', '{"$type":"tellRequester","request":33,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(212, 'clock:WA-32:undo', '{"$type":"noteUndo","request":33,"undoes":32}', '2026-03-02T01:00:00.0000000Z', 0),
	(213, 'number:+919876543210', '{"$type":"apply","request":34,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(215, 'place:web:room', '{"$type":"showRequest","request":34,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(216, 'person:web:asha', '{"$type":"tellRequester","request":34,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(217, 'number:+919876543210', '{"$type":"apply","request":35,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(219, 'place:web:room', '{"$type":"showRequest","request":35,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(220, 'person:web:asha', '{"$type":"tellRequester","request":35,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(221, 'number:+919876543210', '{"$type":"apply","request":36,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(224, 'person:web:asha', '{"$type":"tellRequester","request":36,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(225, 'number:+919876543210', '{"$type":"apply","request":36,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(228, 'place:web:room', '{"$type":"showRequest","request":36,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(229, 'person:web:asha', '{"$type":"tellRequester","request":36,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(230, 'number:+919876543210', '{"$type":"apply","request":37,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(231, 'place:web:room', '{"$type":"showRequest","request":37,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0);
INSERT INTO public."Outbox" VALUES
	(232, 'person:web:asha', '{"$type":"tellRequester","request":37,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(233, 'clock:WA-37:overtake', '{"$type":"overtake","request":37}', '2026-03-02T01:00:00.0000000Z', 0),
	(235, 'clock:WA-38:expire', '{"$type":"expire","request":38,"at":"2026-03-03T06:30:00+05:30"}', '2026-03-03T01:00:00.0000000Z', 0),
	(236, 'clock:WA-38:remind', '{"$type":"remind","request":38,"at":"2026-03-02T10:30:00+05:30"}', '2026-03-02T05:00:00.0000000Z', 0),
	(237, 'clock:WA-38:overtake', '{"$type":"overtake","request":38}', '2026-03-02T01:00:00.0000000Z', 0),
	(238, 'place:web:room', '{"$type":"showRequest","request":38,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(239, 'person:web:asha', '{"$type":"tellRequester","request":38,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(240, 'clock:WA-38:overtake', '{"$type":"overtake","request":38}', '2026-03-02T01:00:00.0000000Z', 0),
	(242, 'clock:WA-39:expire', '{"$type":"expire","request":39,"at":"2026-03-03T06:30:00+05:30"}', '2026-03-03T01:00:00.0000000Z', 0),
	(243, 'clock:WA-39:remind', '{"$type":"remind","request":39,"at":"2026-03-02T10:30:00+05:30"}', '2026-03-02T05:00:00.0000000Z', 0),
	(244, 'clock:WA-39:overtake', '{"$type":"overtake","request":39}', '2026-03-02T01:00:00.0000000Z', 0),
	(245, 'place:web:room', '{"$type":"showRequest","request":39,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(246, 'person:web:asha', '{"$type":"tellRequester","request":39,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(247, 'clock:WA-39:overtake', '{"$type":"overtake","request":39}', '2026-03-02T01:00:00.0000000Z', 0),
	(249, 'clock:WA-40:expire', '{"$type":"expire","request":40,"at":"2026-03-03T06:30:00+05:30"}', '2026-03-03T01:00:00.0000000Z', 0),
	(250, 'clock:WA-40:remind', '{"$type":"remind","request":40,"at":"2026-03-02T10:30:00+05:30"}', '2026-03-02T05:00:00.0000000Z', 0),
	(251, 'clock:WA-40:overtake', '{"$type":"overtake","request":40}', '2026-03-02T01:00:00.0000000Z', 0),
	(253, 'number:+919876543210', '{"$type":"apply","request":40,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(256, 'place:web:room', '{"$type":"showRequest","request":40,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(257, 'person:web:asha', '{"$type":"tellRequester","request":40,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(259, 'clock:WA-41:expire', '{"$type":"expire","request":41,"at":"2026-03-03T06:30:00+05:30"}', '2026-03-03T01:00:00.0000000Z', 0),
	(260, 'clock:WA-41:remind', '{"$type":"remind","request":41,"at":"2026-03-02T10:30:00+05:30"}', '2026-03-02T05:00:00.0000000Z', 0),
	(261, 'clock:WA-41:overtake', '{"$type":"overtake","request":41}', '2026-03-02T01:00:00.0000000Z', 0),
	(262, 'number:+919876543210', '{"$type":"apply","request":41,"waNumber":"+919876543210"}', '2026-03-02T01:00:00.0000000Z', 0),
	(267, 'place:web:room', '{"$type":"showRequest","request":41,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(268, 'place:web:room', '{"$type":"showNote","note":"glass","request":41,"place":{"value":"web:room"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(269, 'person:web:asha', '{"$type":"tellRequester","request":41,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T01:00:00.0000000Z', 0),
	(270, 'number:+919876543211', '{"$type":"apply","request":42,"waNumber":"+919876543211"}', '2026-03-02T08:00:00.0000000Z', 0),
	(273, 'person:web:asha', '{"$type":"tellRequester","request":42,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(274, 'number:+919876543211', '{"$type":"apply","request":43,"waNumber":"+919876543211"}', '2026-03-02T08:00:00.0000000Z', 0),
	(275, 'place:web:room', '{"$type":"showRequest","request":42,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(277, 'place:web:room', '{"$type":"showRequest","request":43,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(278, 'person:web:asha', '{"$type":"tellRequester","request":43,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(279, 'clock:WA-42:undo', '{"$type":"noteUndo","request":43,"undoes":42}', '2026-03-02T08:00:00.0000000Z', 0),
	(280, 'number:+919876543211', '{"$type":"apply","request":44,"waNumber":"+919876543211"}', '2026-03-02T08:00:00.0000000Z', 0),
	(282, 'place:web:room', '{"$type":"showRequest","request":44,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(283, 'person:web:asha', '{"$type":"tellRequester","request":44,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(284, 'number:+919876543211', '{"$type":"apply","request":45,"waNumber":"+919876543211"}', '2026-03-02T08:00:00.0000000Z', 0),
	(286, 'place:web:room', '{"$type":"showRequest","request":45,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(287, 'person:web:asha', '{"$type":"tellRequester","request":45,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(288, 'number:+919876543211', '{"$type":"apply","request":46,"waNumber":"+919876543211"}', '2026-03-02T08:00:00.0000000Z', 0),
	(291, 'person:web:asha', '{"$type":"tellRequester","request":46,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(292, 'number:+919876543211', '{"$type":"apply","request":46,"waNumber":"+919876543211"}', '2026-03-02T08:00:00.0000000Z', 0),
	(295, 'place:web:room', '{"$type":"showRequest","request":46,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(296, 'person:web:asha', '{"$type":"tellRequester","request":46,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(297, 'number:+919876543211', '{"$type":"apply","request":47,"waNumber":"+919876543211"}', '2026-03-02T08:00:00.0000000Z', 0),
	(298, 'place:web:room', '{"$type":"showRequest","request":47,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(299, 'person:web:asha', '{"$type":"tellRequester","request":47,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(300, 'clock:WA-47:overtake', '{"$type":"overtake","request":47}', '2026-03-02T08:00:00.0000000Z', 0),
	(302, 'clock:WA-48:expire', '{"$type":"expire","request":48,"at":"2026-03-03T13:30:00+05:30"}', '2026-03-03T08:00:00.0000000Z', 0);
INSERT INTO public."Outbox" VALUES
	(303, 'clock:WA-48:remind', '{"$type":"remind","request":48,"at":"2026-03-02T17:30:00+05:30"}', '2026-03-02T12:00:00.0000000Z', 0),
	(304, 'clock:WA-48:overtake', '{"$type":"overtake","request":48}', '2026-03-02T08:00:00.0000000Z', 0),
	(305, 'place:web:room', '{"$type":"showRequest","request":48,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(306, 'person:web:asha', '{"$type":"tellRequester","request":48,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(307, 'clock:WA-48:overtake', '{"$type":"overtake","request":48}', '2026-03-02T08:00:00.0000000Z', 0),
	(309, 'clock:WA-49:expire', '{"$type":"expire","request":49,"at":"2026-03-03T13:30:00+05:30"}', '2026-03-03T08:00:00.0000000Z', 0),
	(310, 'clock:WA-49:remind', '{"$type":"remind","request":49,"at":"2026-03-02T17:30:00+05:30"}', '2026-03-02T12:00:00.0000000Z', 0),
	(311, 'clock:WA-49:overtake', '{"$type":"overtake","request":49}', '2026-03-02T08:00:00.0000000Z', 0),
	(312, 'place:web:room', '{"$type":"showRequest","request":49,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(313, 'person:web:asha', '{"$type":"tellRequester","request":49,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(314, 'clock:WA-49:overtake', '{"$type":"overtake","request":49}', '2026-03-02T08:00:00.0000000Z', 0),
	(316, 'clock:WA-50:expire', '{"$type":"expire","request":50,"at":"2026-03-03T13:30:00+05:30"}', '2026-03-03T08:00:00.0000000Z', 0),
	(317, 'clock:WA-50:remind', '{"$type":"remind","request":50,"at":"2026-03-02T17:30:00+05:30"}', '2026-03-02T12:00:00.0000000Z', 0),
	(318, 'clock:WA-50:overtake', '{"$type":"overtake","request":50}', '2026-03-02T08:00:00.0000000Z', 0),
	(320, 'number:+919876543210', '{"$type":"apply","request":50,"waNumber":"+919876543210"}', '2026-03-02T08:00:00.0000000Z', 0),
	(323, 'place:web:room', '{"$type":"showRequest","request":50,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(324, 'person:web:asha', '{"$type":"tellRequester","request":50,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(326, 'clock:WA-51:expire', '{"$type":"expire","request":51,"at":"2026-03-03T13:30:00+05:30"}', '2026-03-03T08:00:00.0000000Z', 0),
	(327, 'clock:WA-51:remind', '{"$type":"remind","request":51,"at":"2026-03-02T17:30:00+05:30"}', '2026-03-02T12:00:00.0000000Z', 0),
	(328, 'clock:WA-51:overtake', '{"$type":"overtake","request":51}', '2026-03-02T08:00:00.0000000Z', 0),
	(329, 'number:+919876543210', '{"$type":"apply","request":51,"waNumber":"+919876543210"}', '2026-03-02T08:00:00.0000000Z', 0),
	(334, 'place:web:room', '{"$type":"showRequest","request":51,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(335, 'place:web:room', '{"$type":"showNote","note":"glass","request":51,"place":{"value":"web:room"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(336, 'person:web:asha', '{"$type":"tellRequester","request":51,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T08:00:00.0000000Z', 0),
	(337, 'number:+919876543212', '{"$type":"apply","request":52,"waNumber":"+919876543212"}', '2026-03-02T15:00:00.0000000Z', 0),
	(340, 'person:web:asha', '{"$type":"tellRequester","request":52,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(341, 'number:+919876543212', '{"$type":"apply","request":53,"waNumber":"+919876543212"}', '2026-03-02T15:00:00.0000000Z', 0),
	(342, 'place:web:room', '{"$type":"showRequest","request":52,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(344, 'place:web:room', '{"$type":"showRequest","request":53,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(345, 'person:web:asha', '{"$type":"tellRequester","request":53,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(346, 'clock:WA-52:undo', '{"$type":"noteUndo","request":53,"undoes":52}', '2026-03-02T15:00:00.0000000Z', 0),
	(347, 'number:+919876543212', '{"$type":"apply","request":54,"waNumber":"+919876543212"}', '2026-03-02T15:00:00.0000000Z', 0),
	(349, 'place:web:room', '{"$type":"showRequest","request":54,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(350, 'person:web:asha', '{"$type":"tellRequester","request":54,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(351, 'number:+919876543212', '{"$type":"apply","request":55,"waNumber":"+919876543212"}', '2026-03-02T15:00:00.0000000Z', 0),
	(353, 'place:web:room', '{"$type":"showRequest","request":55,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(354, 'person:web:asha', '{"$type":"tellRequester","request":55,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(355, 'number:+919876543212', '{"$type":"apply","request":56,"waNumber":"+919876543212"}', '2026-03-02T15:00:00.0000000Z', 0),
	(358, 'person:web:asha', '{"$type":"tellRequester","request":56,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(359, 'number:+919876543212', '{"$type":"apply","request":56,"waNumber":"+919876543212"}', '2026-03-02T15:00:00.0000000Z', 0),
	(362, 'place:web:room', '{"$type":"showRequest","request":56,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(363, 'person:web:asha', '{"$type":"tellRequester","request":56,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(364, 'number:+919876543212', '{"$type":"apply","request":57,"waNumber":"+919876543212"}', '2026-03-02T15:00:00.0000000Z', 0),
	(365, 'place:web:room', '{"$type":"showRequest","request":57,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(366, 'person:web:asha', '{"$type":"tellRequester","request":57,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(367, 'clock:WA-57:overtake', '{"$type":"overtake","request":57}', '2026-03-02T15:00:00.0000000Z', 0),
	(369, 'clock:WA-58:expire', '{"$type":"expire","request":58,"at":"2026-03-03T20:30:00+05:30"}', '2026-03-03T15:00:00.0000000Z', 0),
	(370, 'clock:WA-58:remind', '{"$type":"remind","request":58,"at":"2026-03-03T00:30:00+05:30"}', '2026-03-02T19:00:00.0000000Z', 0),
	(371, 'clock:WA-58:overtake', '{"$type":"overtake","request":58}', '2026-03-02T15:00:00.0000000Z', 0),
	(372, 'place:web:room', '{"$type":"showRequest","request":58,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0);
INSERT INTO public."Outbox" VALUES
	(373, 'person:web:asha', '{"$type":"tellRequester","request":58,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(374, 'clock:WA-58:overtake', '{"$type":"overtake","request":58}', '2026-03-02T15:00:00.0000000Z', 0),
	(376, 'clock:WA-59:expire', '{"$type":"expire","request":59,"at":"2026-03-03T20:30:00+05:30"}', '2026-03-03T15:00:00.0000000Z', 0),
	(377, 'clock:WA-59:remind', '{"$type":"remind","request":59,"at":"2026-03-03T00:30:00+05:30"}', '2026-03-02T19:00:00.0000000Z', 0),
	(378, 'clock:WA-59:overtake', '{"$type":"overtake","request":59}', '2026-03-02T15:00:00.0000000Z', 0),
	(379, 'place:web:room', '{"$type":"showRequest","request":59,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(380, 'person:web:asha', '{"$type":"tellRequester","request":59,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(381, 'clock:WA-59:overtake', '{"$type":"overtake","request":59}', '2026-03-02T15:00:00.0000000Z', 0),
	(383, 'clock:WA-60:expire', '{"$type":"expire","request":60,"at":"2026-03-03T20:30:00+05:30"}', '2026-03-03T15:00:00.0000000Z', 0),
	(384, 'clock:WA-60:remind', '{"$type":"remind","request":60,"at":"2026-03-03T00:30:00+05:30"}', '2026-03-02T19:00:00.0000000Z', 0),
	(385, 'clock:WA-60:overtake', '{"$type":"overtake","request":60}', '2026-03-02T15:00:00.0000000Z', 0),
	(387, 'number:+919876543210', '{"$type":"apply","request":60,"waNumber":"+919876543210"}', '2026-03-02T15:00:00.0000000Z', 0),
	(390, 'place:web:room', '{"$type":"showRequest","request":60,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(391, 'person:web:asha', '{"$type":"tellRequester","request":60,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(393, 'clock:WA-61:expire', '{"$type":"expire","request":61,"at":"2026-03-03T20:30:00+05:30"}', '2026-03-03T15:00:00.0000000Z', 0),
	(394, 'clock:WA-61:remind', '{"$type":"remind","request":61,"at":"2026-03-03T00:30:00+05:30"}', '2026-03-02T19:00:00.0000000Z', 0),
	(395, 'clock:WA-61:overtake', '{"$type":"overtake","request":61}', '2026-03-02T15:00:00.0000000Z', 0),
	(396, 'number:+919876543210', '{"$type":"apply","request":61,"waNumber":"+919876543210"}', '2026-03-02T15:00:00.0000000Z', 0),
	(401, 'place:web:room', '{"$type":"showRequest","request":61,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(402, 'place:web:room', '{"$type":"showNote","note":"glass","request":61,"place":{"value":"web:room"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(403, 'person:web:asha', '{"$type":"tellRequester","request":61,"person":{"id":"web:asha","language":"hi","name":"Asha \"A\" Rao"}}', '2026-03-02T15:00:00.0000000Z', 0),
	(405, 'clock:WA-62:expire', '{"$type":"expire","request":62,"at":"2026-03-04T03:30:00+05:30"}', '2026-03-03T22:00:00.0000000Z', 0),
	(406, 'clock:WA-62:remind', '{"$type":"remind","request":62,"at":"2026-03-03T07:30:00+05:30"}', '2026-03-03T02:00:00.0000000Z', 0),
	(407, 'clock:WA-62:overtake', '{"$type":"overtake","request":62}', '2026-03-02T22:00:00.0000000Z', 0),
	(409, 'clock:WA-62:remind', '{"$type":"remind","request":62,"at":"2026-03-03T11:30:00+05:30"}', '2026-03-03T06:00:00.0000000Z', 0),
	(410, 'place:web:room', '{"$type":"showRequest","request":62,"place":{"value":"web:room"}}', '2026-03-02T22:00:00.0000000Z', 0),
	(411, 'place:web:room', '{"$type":"showNote","note":"reminder-1","request":62,"place":{"value":"web:room"}}', '2026-03-02T22:00:00.0000000Z', 0),
	(413, 'clock:WA-63:expire', '{"$type":"expire","request":63,"at":"2026-03-04T03:30:00+05:30"}', '2026-03-03T22:00:00.0000000Z', 0),
	(414, 'clock:WA-63:remind', '{"$type":"remind","request":63,"at":"2026-03-03T07:30:00+05:30"}', '2026-03-03T02:00:00.0000000Z', 0),
	(415, 'clock:WA-63:overtake', '{"$type":"overtake","request":63}', '2026-03-02T22:00:00.0000000Z', 0),
	(416, 'place:web:room', '{"$type":"showRequest","request":63,"place":{"value":"web:room"}}', '2026-03-02T22:00:00.0000000Z', 0),
	(417, 'number:+14155550132', '{"$type":"apply","request":64,"waNumber":"+14155550132"}', '2026-03-02T22:00:00.0000000Z', 0),
	(418, 'place:web:room', '{"$type":"showRequest","request":64,"place":{"value":"web:room"}}', '2026-03-02T22:00:00.0000000Z', 0),
	(419, 'number:+14155550133', '{"$type":"apply","request":65,"waNumber":"+14155550133"}', '2026-03-02T22:00:00.0000000Z', 0),
	(421, 'place:web:room', '{"$type":"showRequest","request":65,"place":{"value":"web:room"}}', '2026-03-02T22:00:00.0000000Z', 0),
	(422, 'number:+14155550132', '{"$type":"apply","request":66,"waNumber":"+14155550132"}', '2026-03-02T22:00:00.0000000Z', 0),
	(423, 'number:+14155550134', '{"$type":"apply","request":67,"waNumber":"+14155550134"}', '2026-03-02T22:00:00.0000000Z', 0),
	(424, 'place:web:room', '{"$type":"showRequest","request":67,"place":{"value":"web:room"}}', '2026-03-02T22:00:00.0000000Z', 0),
	(425, 'number:+14155550135', '{"$type":"apply","request":68,"waNumber":"+14155550135"}', '2026-03-02T22:00:00.0000000Z', 0),
	(426, 'number:+14155550136', '{"$type":"apply","request":69,"waNumber":"+14155550136"}', '2026-03-02T22:00:00.0000000Z', 0),
	(427, 'place:web:room', '{"$type":"showRequest","request":69,"place":{"value":"web:room"}}', '2026-03-02T22:00:00.0000000Z', 0),
	(428, 'place:web:room', '{"$type":"postCard","place":{"value":"web:room"},"card":{"template":"notice","data":{"title":{"say":"a.b","with":{"n":1}}},"summary":{"key":"c.d","with":{}},"key":"card-of-nobody","isPassing":false,"mentions":[],"isShortened":false}}', '2026-03-02T22:00:00.0000000Z', 0);


--
-- Data for Name: References; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."References" VALUES
	('teams:ref/1', '{"serviceUrl":"https://smba.example.com"}', '2026-03-02T22:00:00.0000000Z');


--
-- Data for Name: Requests; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."Requests" VALUES
	(1, 'the first one', 'card-the first one', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"about","value":"Open till 9"},{"field":"address","value":"567, \"john\", 2nd Phase, Bangalore.","before":{"value":"","at":"2026-03-01T09:30:00+05:30","request":3,"doubtedBy":4}}]', 'Queued', 0, 0, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(2, 'form-1', 'card-form-1', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"about","value":"Open till 0 \uD83C\uDF37"},{"field":"website","value":"http://www.example.com"}]', 'Succeeded', 3, 1, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', 'new hours', NULL, NULL, '{"by":3,"done":false}', false, NULL, NULL, NULL, false),
	(3, 'form-2', 'card-form-2', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"about","value":"Open till -1","before":{"value":"Open till 0 \uD83C\uDF37","at":"2026-03-01T04:00:00+00:00","request":2}}]', 'Succeeded', 2, 1, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":true}', 'new hours', NULL, 2, NULL, false, NULL, NULL, NULL, false),
	(5, 'form-4', 'card-form-4', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"address","value":"567, \"john\", 2nd Phase,\nBangalore."}]', 'Unknown', 2, 1, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, '{"$type":"unknown","why":"unknown.timeout"}', 'new hours', NULL, NULL, NULL, true, NULL, NULL, NULL, false),
	(6, 'form-5', 'card-form-5', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"business_description","value":"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää"}]', 'Succeeded', 5, 1, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(7, 'form-6', 'card-form-6', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"about","value":"never"}]', 'Cancelled', 1, 0, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, NULL, 'new hours', NULL, NULL, NULL, false, NULL, NULL, '{"id":"web:dan","language":"en","name":"Dan"}', false),
	(8, 'form-7', 'card-form-7', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Declined', 1, 0, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","hash":"76b16976d71ea078b434e4f8e0148b9aae3eae25e9c6e91f23870107b2b49982","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":false,"comment":"because","at":"2026-03-01T09:30:00+05:30","hash":"76b16976d71ea078b434e4f8e0148b9aae3eae25e9c6e91f23870107b2b49982","brokeGlass":false}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(9, 'form-8', 'card-form-8', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Expired', 1, 0, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","hash":"654aa1087ef403036fec6578fed3fe1d822bcb1f23b48e4acbde65daa281d0e3","decisions":[],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(10, 'form-9', 'card-form-9', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Succeeded', 4, 1, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","hash":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":true,"comment":"because","at":"2026-03-01T09:30:00+05:30","hash":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","brokeGlass":false},{"who":{"id":"web:cara","language":"en","name":"Cara"},"approved":true,"comment":"because","at":"2026-03-01T09:30:00+05:30","hash":"75aab237fed77dab745d45ad27e80f743ffad0b4e3978a15a7b7bbf0ed753b6d","brokeGlass":false}],"reminders":0,"given":2}', NULL, NULL, false, NULL, NULL, NULL, false),
	(11, 'form-10', 'card-form-10', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-01T04:00:00+00:00","request":10}}]', 'Rejected', 3, 1, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, '{"$type":"redirected"}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T09:30:00+05:30","hash":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","decisions":[{"who":{"id":"web:dan","language":"en","name":"Dan"},"approved":true,"comment":"because","at":"2026-03-01T09:30:00+05:30","hash":"f8e96354b023568feea88b3dccc9fe11722a5239020fd86934bb691ff84fda11","brokeGlass":true}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(12, 'form-11', 'card-form-11', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"about","value":"","erased":true},{"field":"website","value":"","erased":true}]', 'Succeeded', 4, 1, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, NULL, NULL, '{"by":13,"done":false}', false, NULL, NULL, NULL, false),
	(13, 'form-12', 'card-form-12', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"about","value":"","erased":true}]', 'Succeeded', 3, 1, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":true}', NULL, NULL, 12, NULL, false, NULL, NULL, NULL, false),
	(18, 'form-17', 'card-form-17', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Declined', 1, 0, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","hash":"bf94a9da547a5c5320f3bcb08dc55fb65d9cdf93c22681299846c272509e7118","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":false,"comment":"because","at":"2026-03-01T16:30:00+05:30","hash":"bf94a9da547a5c5320f3bcb08dc55fb65d9cdf93c22681299846c272509e7118","brokeGlass":false}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(19, 'form-18', 'card-form-18', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Expired', 1, 0, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","hash":"1bedb56d523aacf1d200b0c5cfc01601200b31a88327c2c2d34a2adaae62529a","decisions":[],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(4, 'form-3', 'card-form-3', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"contact_email","value":"","erased":true}]', 'Rejected', 3, 1, '2026-03-01T04:00:00.0000000Z', '2026-03-01T04:00:00.0000000Z', NULL, '{"$type":"refused","code":"E413","type":"validation","parameter":"contact_email"}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(21, 'form-20', 'card-form-20', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-01T11:00:00+00:00","request":20}}]', 'Rejected', 3, 1, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, '{"$type":"redirected"}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","hash":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","decisions":[{"who":{"id":"web:dan","language":"en","name":"Dan"},"approved":true,"comment":"because","at":"2026-03-01T16:30:00+05:30","hash":"b26bb7b334995dbdb24214ab36a8849d2b6be42cb940773110dc5f0c7820f934","brokeGlass":true}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(20, 'form-19', 'card-form-19', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-01T04:00:00+00:00","request":10}}]', 'Succeeded', 4, 1, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T16:30:00+05:30","hash":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":true,"comment":"because","at":"2026-03-01T16:30:00+05:30","hash":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","brokeGlass":false},{"who":{"id":"web:cara","language":"en","name":"Cara"},"approved":true,"comment":"because","at":"2026-03-01T16:30:00+05:30","hash":"dda3ededc4c44fb9904578be76c140e6e1c65aa20979cea377024a088156b245","brokeGlass":false}],"reminders":0,"given":2}', NULL, NULL, false, NULL, NULL, NULL, false),
	(22, 'form-21', 'card-form-21', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"about","value":"Open till 2 \uD83C\uDF37"},{"field":"website","value":"http://www.example.com"}]', 'Succeeded', 3, 1, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', 'new hours', NULL, NULL, '{"by":23,"done":false}', false, NULL, NULL, NULL, false),
	(23, 'form-22', 'card-form-22', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"about","value":"Open till 1","before":{"value":"Open till 2 \uD83C\uDF37","at":"2026-03-01T18:00:00+00:00","request":22}}]', 'Succeeded', 2, 1, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":true}', 'new hours', NULL, 22, NULL, false, NULL, NULL, NULL, false),
	(25, 'form-24', 'card-form-24', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"address","value":"567, \"john\", 2nd Phase,\nBangalore."}]', 'Unknown', 2, 1, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, '{"$type":"unknown","why":"unknown.timeout"}', 'new hours', NULL, NULL, NULL, true, NULL, NULL, NULL, false),
	(26, 'form-25', 'card-form-25', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"business_description","value":"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää"}]', 'Succeeded', 5, 1, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(27, 'form-26', 'card-form-26', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"about","value":"never"}]', 'Cancelled', 1, 0, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, NULL, 'new hours', NULL, NULL, NULL, false, NULL, NULL, '{"id":"web:dan","language":"en","name":"Dan"}', false),
	(28, 'form-27', 'card-form-27', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Declined', 1, 0, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","hash":"ad7dab2b37cab6abfc3746d196c7097df972ffda7705f6ea623d509babae9395","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":false,"comment":"because","at":"2026-03-01T23:30:00+05:30","hash":"ad7dab2b37cab6abfc3746d196c7097df972ffda7705f6ea623d509babae9395","brokeGlass":false}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(15, 'form-14', 'card-form-14', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"address","value":"","erased":true}]', 'Unknown', 3, 1, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, '{"$type":"unknown","why":"unknown.timeout"}', NULL, NULL, NULL, NULL, true, NULL, NULL, NULL, false),
	(16, 'form-15', 'card-form-15', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"business_description","value":"","erased":true}]', 'Succeeded', 6, 1, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(29, 'form-28', 'card-form-28', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Expired', 1, 0, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","hash":"a981decc2a2953ca884d8ce2315cc8e64150405c172c535ec4d191257387b1f7","decisions":[],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(30, 'form-29', 'card-form-29', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-01T11:00:00+00:00","request":20}}]', 'Succeeded', 4, 1, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","hash":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":true,"comment":"because","at":"2026-03-01T23:30:00+05:30","hash":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","brokeGlass":false},{"who":{"id":"web:cara","language":"en","name":"Cara"},"approved":true,"comment":"because","at":"2026-03-01T23:30:00+05:30","hash":"b061d71ca9f101bb03e489afc31618e054fff3d767444742abac85f4f4f4a61e","brokeGlass":false}],"reminders":0,"given":2}', NULL, NULL, false, NULL, NULL, NULL, false),
	(31, 'form-30', 'card-form-30', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-01T18:00:00+00:00","request":30}}]', 'Rejected', 3, 1, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, '{"$type":"redirected"}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-02T23:30:00+05:30","hash":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","decisions":[{"who":{"id":"web:dan","language":"en","name":"Dan"},"approved":true,"comment":"because","at":"2026-03-01T23:30:00+05:30","hash":"c232a8a8cc3e9a6443041776669bc66c655b8d07050804d34cb66e5d841c7dff","brokeGlass":true}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(32, 'form-31', 'card-form-31', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"about","value":"Open till 3 \uD83C\uDF37","before":{"value":"Open till -1","at":"2026-03-01T04:00:00+00:00","request":3}},{"field":"website","value":"http://www.example.com","before":{"value":"http://www.example.com","at":"2026-03-01T04:00:00+00:00","request":2}}]', 'Succeeded', 3, 1, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', 'new hours', NULL, NULL, '{"by":33,"done":false}', false, NULL, NULL, NULL, false),
	(33, 'form-32', 'card-form-32', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"about","value":"Open till 2","before":{"value":"Open till 3 \uD83C\uDF37","at":"2026-03-02T01:00:00+00:00","request":32}}]', 'Succeeded', 2, 1, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":true}', 'new hours', NULL, 32, NULL, false, NULL, NULL, NULL, false),
	(35, 'form-34', 'card-form-34', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"address","value":"567, \"john\", 2nd Phase,\nBangalore."}]', 'Unknown', 2, 1, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, '{"$type":"unknown","why":"unknown.timeout"}', 'new hours', NULL, NULL, NULL, true, NULL, NULL, NULL, false),
	(36, 'form-35', 'card-form-35', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"business_description","value":"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää","before":{"value":"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää","at":"2026-03-01T04:00:00+00:00","request":6}}]', 'Succeeded', 5, 1, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(37, 'form-36', 'card-form-36', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"about","value":"never"}]', 'Cancelled', 1, 0, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, NULL, 'new hours', NULL, NULL, NULL, false, NULL, NULL, '{"id":"web:dan","language":"en","name":"Dan"}', false),
	(38, 'form-37', 'card-form-37', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Declined', 1, 0, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","hash":"48da6cb35f5a1468bb4a2ee9ffe0ee7e8c38b7c59bfe0d0eb5f039e9e91bdc19","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":false,"comment":"because","at":"2026-03-02T06:30:00+05:30","hash":"48da6cb35f5a1468bb4a2ee9ffe0ee7e8c38b7c59bfe0d0eb5f039e9e91bdc19","brokeGlass":false}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(39, 'form-38', 'card-form-38', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Expired', 1, 0, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","hash":"97eb9991f72b1ba4acdfa3ed5add1c54d78832adc986e53646d465255a9a047d","decisions":[],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(17, 'form-16', 'card-form-16', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"about","value":"","erased":true}]', 'Cancelled', 2, 0, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '{"id":"web:dan","language":"en","name":"web:dan"}', false),
	(40, 'form-39', 'card-form-39', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-01T18:00:00+00:00","request":30}}]', 'Succeeded', 4, 1, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","hash":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":true,"comment":"because","at":"2026-03-02T06:30:00+05:30","hash":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","brokeGlass":false},{"who":{"id":"web:cara","language":"en","name":"Cara"},"approved":true,"comment":"because","at":"2026-03-02T06:30:00+05:30","hash":"46b50dfcb6bdf2a6daf7879f367951cde23c7e3daf207a7066eea4da7e1c18e3","brokeGlass":false}],"reminders":0,"given":2}', NULL, NULL, false, NULL, NULL, NULL, false),
	(41, 'form-40', 'card-form-40', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-02T01:00:00+00:00","request":40}}]', 'Rejected', 3, 1, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, '{"$type":"redirected"}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T06:30:00+05:30","hash":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","decisions":[{"who":{"id":"web:dan","language":"en","name":"Dan"},"approved":true,"comment":"because","at":"2026-03-02T06:30:00+05:30","hash":"5ad3abe1505e6ad2512ce873427feda51bc2c92853becd24af1342beffdae5b2","brokeGlass":true}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(42, 'form-41', 'card-form-41', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"about","value":"","erased":true},{"field":"website","value":"","erased":true}]', 'Succeeded', 4, 1, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, NULL, NULL, '{"by":43,"done":false}', false, NULL, NULL, NULL, false),
	(43, 'form-42', 'card-form-42', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"about","value":"","erased":true}]', 'Succeeded', 3, 1, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":true}', NULL, NULL, 42, NULL, false, NULL, NULL, NULL, false),
	(44, 'form-43', 'card-form-43', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"contact_email","value":"","erased":true}]', 'Rejected', 3, 1, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, '{"$type":"refused","code":"E413","type":"validation","parameter":"contact_email"}', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(45, 'form-44', 'card-form-44', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"address","value":"","erased":true}]', 'Unknown', 3, 1, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, '{"$type":"unknown","why":"unknown.timeout"}', NULL, NULL, NULL, NULL, true, NULL, NULL, NULL, false),
	(34, 'form-33', 'card-form-33', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"contact_email","value":"","erased":true}]', 'Rejected', 3, 1, '2026-03-02T01:00:00.0000000Z', '2026-03-02T01:00:00.0000000Z', NULL, '{"$type":"refused","code":"E413","type":"validation","parameter":"contact_email"}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(48, 'form-47', 'card-form-47', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Declined', 1, 0, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","hash":"73cacfe553a1c789837c24ac3c134cc49514dc541543d9fc6d3dca71b4eb5641","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":false,"comment":"because","at":"2026-03-02T13:30:00+05:30","hash":"73cacfe553a1c789837c24ac3c134cc49514dc541543d9fc6d3dca71b4eb5641","brokeGlass":false}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(49, 'form-48', 'card-form-48', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Expired', 1, 0, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","hash":"e1bdabb16770ecf7f6b25b5f39a99da7fca7a3e7cd4e87dd75e86fbd66ff5ade","decisions":[],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(50, 'form-49', 'card-form-49', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-02T01:00:00+00:00","request":40}}]', 'Succeeded', 4, 1, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","hash":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":true,"comment":"because","at":"2026-03-02T13:30:00+05:30","hash":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","brokeGlass":false},{"who":{"id":"web:cara","language":"en","name":"Cara"},"approved":true,"comment":"because","at":"2026-03-02T13:30:00+05:30","hash":"5189a1315e140a733e6dd261e3e1e844edd069a3dd6226e951b653cd70bc1e8e","brokeGlass":false}],"reminders":0,"given":2}', NULL, NULL, false, NULL, NULL, NULL, false),
	(51, 'form-50', 'card-form-50', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-02T08:00:00+00:00","request":50}}]', 'Rejected', 3, 1, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, '{"$type":"redirected"}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T13:30:00+05:30","hash":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","decisions":[{"who":{"id":"web:dan","language":"en","name":"Dan"},"approved":true,"comment":"because","at":"2026-03-02T13:30:00+05:30","hash":"425aa13c80c665ae1c424933360dca0ccd2d800880f8fe91a8be9d8b369b15b5","brokeGlass":true}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(52, 'form-51', 'card-form-51', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"about","value":"Open till 5 \uD83C\uDF37","before":{"value":"Open till 1","at":"2026-03-01T18:00:00+00:00","request":23}},{"field":"website","value":"http://www.example.com","before":{"value":"http://www.example.com","at":"2026-03-01T18:00:00+00:00","request":22}}]', 'Succeeded', 3, 1, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', 'new hours', NULL, NULL, '{"by":53,"done":false}', false, NULL, NULL, NULL, false),
	(53, 'form-52', 'card-form-52', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"about","value":"Open till 4","before":{"value":"Open till 5 \uD83C\uDF37","at":"2026-03-02T15:00:00+00:00","request":52}}]', 'Succeeded', 2, 1, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":true}', 'new hours', NULL, 52, NULL, false, NULL, NULL, NULL, false),
	(55, 'form-54', 'card-form-54', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"address","value":"567, \"john\", 2nd Phase,\nBangalore."}]', 'Unknown', 2, 1, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, '{"$type":"unknown","why":"unknown.timeout"}', 'new hours', NULL, NULL, NULL, true, NULL, NULL, NULL, false);
INSERT INTO public."Requests" VALUES
	(46, 'form-45', 'card-form-45', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"business_description","value":"","erased":true}]', 'Succeeded', 6, 1, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(47, 'form-46', 'card-form-46', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"about","value":"","erased":true}]', 'Cancelled', 2, 0, '2026-03-02T08:00:00.0000000Z', '2026-03-02T08:00:00.0000000Z', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '{"id":"web:dan","language":"en","name":"web:dan"}', false),
	(56, 'form-55', 'card-form-55', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"business_description","value":"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää","before":{"value":"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää","at":"2026-03-01T18:00:00+00:00","request":26}}]', 'Succeeded', 5, 1, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(57, 'form-56', 'card-form-56', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"about","value":"never"}]', 'Cancelled', 1, 0, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, NULL, 'new hours', NULL, NULL, NULL, false, NULL, NULL, '{"id":"web:dan","language":"en","name":"Dan"}', false),
	(58, 'form-57', 'card-form-57', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Declined', 1, 0, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","hash":"a5bbbbf1def1179b67d111935a0c8289c89463acabbe8cd9d4c4bca4878e58ba","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":false,"comment":"because","at":"2026-03-02T20:30:00+05:30","hash":"a5bbbbf1def1179b67d111935a0c8289c89463acabbe8cd9d4c4bca4878e58ba","brokeGlass":false}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(59, 'form-58', 'card-form-58', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'Expired', 1, 0, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","hash":"2fc8479d5818f56dd20f8e3cc7ea7ea8067f8dcd364169044afe77d6fab7c9de","decisions":[],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(60, 'form-59', 'card-form-59', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-02T08:00:00+00:00","request":50}}]', 'Succeeded', 4, 1, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, '{"$type":"succeeded","accepted":false}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","hash":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":true,"comment":"because","at":"2026-03-02T20:30:00+05:30","hash":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","brokeGlass":false},{"who":{"id":"web:cara","language":"en","name":"Cara"},"approved":true,"comment":"because","at":"2026-03-02T20:30:00+05:30","hash":"4e6a04fc6a195948c1271bb4ed8cd350808d716e91e089072621ea451a3bb19b","brokeGlass":false}],"reminders":0,"given":2}', NULL, NULL, false, NULL, NULL, NULL, false),
	(61, 'form-60', 'card-form-60', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa","before":{"value":"https://hooks.example.com/wa","at":"2026-03-02T15:00:00+00:00","request":60}}]', 'Rejected', 3, 1, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, '{"$type":"redirected"}', NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-03T20:30:00+05:30","hash":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","decisions":[{"who":{"id":"web:dan","language":"en","name":"Dan"},"approved":true,"comment":"because","at":"2026-03-02T20:30:00+05:30","hash":"405ad9e0b90ae2ee255c3e08cd95f4a9d3b96c4b2a8b816dace9b89f80b4e3cc","brokeGlass":true}],"reminders":0,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(62, 'form-61', 'card-form-61', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'AwaitingApproval', 2, 0, '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-04T03:30:00+05:30","hash":"6115bb5d416b3b3656163ed1fac42d8eeaadf081b6db401bd7d875098b54e78e","decisions":[{"who":{"id":"web:ben","language":"en","name":"Ben"},"approved":true,"comment":"because","at":"2026-03-03T03:30:00+05:30","hash":"6115bb5d416b3b3656163ed1fac42d8eeaadf081b6db401bd7d875098b54e78e","brokeGlass":false}],"reminders":1,"given":1}', NULL, NULL, false, NULL, NULL, NULL, false),
	(63, 'form-62', 'card-form-62', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543210', '[{"field":"incoming_url","value":"https://hooks.example.com/wa"}]', 'AwaitingApproval', 1, 0, '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:00:00.0000000Z', NULL, NULL, NULL, '{"needed":2,"field":"incoming_url","deadline":"2026-03-04T03:30:00+05:30","hash":"943d99550b26535cfe0f342b06efd965484bf20aa55b0308df6a1c11f2c2d854","decisions":[],"reminders":0,"newer":62,"given":0}', NULL, NULL, false, NULL, NULL, NULL, false),
	(64, 'form-63', 'card-form-63', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+14155550132', '[{"field":"about","value":"under way"}]', 'Running', 1, 1, '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:00:00.0000000Z', NULL, NULL, 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(65, 'form-64', 'card-form-64', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+14155550133', '[{"field":"about","value":"tried once"}]', 'Queued', 2, 1, '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:01:00.0000000Z', '{"$type":"unknown","why":"unknown.server"}', 'new hours', NULL, NULL, NULL, true, NULL, NULL, NULL, false),
	(66, 'form-65', 'card-form-65', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+14155550132', '[{"field":"about","value":"in line"}]', 'Queued', 0, 0, '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:00:00.0000000Z', NULL, NULL, 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(67, 'form-66', 'card-form-66', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+14155550134', '[{"field":"about","value":"deferred"}]', 'Queued', 1, 0, '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:00:00.0000000Z', NULL, '{"$type":"deferred"}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(68, 'form-67', 'card-form-67', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+14155550135', '[{"field":"website","value":"https://later.example.com"}]', 'Scheduled', 0, 0, '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:00:00.0000000Z', NULL, NULL, 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(69, 'form-68', 'card-form-68', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+14155550136', '[{"field":"about","value":"held"}]', 'Queued', 1, 0, '2026-03-02T22:00:00.0000000Z', '2026-03-02T22:00:00.0000000Z', NULL, NULL, 'new hours', NULL, NULL, NULL, false, NULL, '{"waNumber":"+14155550136","by":{"id":"web:dan","language":"en","name":"Dan"},"at":"2026-03-02T22:00:00+00:00","why":"a complaint"}', NULL, false),
	(14, 'form-13', 'card-form-13', 'web:asha', 'web:asha', 'hi', 'web:room', 'main', '+919876543211', '[{"field":"contact_email","value":"","erased":true}]', 'Rejected', 3, 1, '2026-03-01T11:00:00.0000000Z', '2026-03-01T11:00:00.0000000Z', NULL, '{"$type":"refused","code":"E413","type":"validation","parameter":"contact_email"}', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(24, 'form-23', 'card-form-23', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"contact_email","value":"","erased":true}]', 'Rejected', 3, 1, '2026-03-01T18:00:00.0000000Z', '2026-03-01T18:00:00.0000000Z', NULL, '{"$type":"refused","code":"E413","type":"validation","parameter":"contact_email"}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false),
	(54, 'form-53', 'card-form-53', 'web:asha', 'Asha "A" Rao', 'hi', 'web:room', 'main', '+919876543212', '[{"field":"contact_email","value":"","erased":true}]', 'Rejected', 3, 1, '2026-03-02T15:00:00.0000000Z', '2026-03-02T15:00:00.0000000Z', NULL, '{"$type":"refused","code":"E413","type":"validation","parameter":"contact_email"}', 'new hours', NULL, NULL, NULL, false, NULL, NULL, NULL, false);


--
-- Data for Name: __EFMigrationsHistory; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."__EFMigrationsHistory" VALUES
	('20261129154814_Ledger', '10.0.14');


--
-- Name: Outbox_Id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public."Outbox_Id_seq"', 428, true);


--
-- Name: Requests_Number_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public."Requests_Number_seq"', 69, true);


--
-- Name: Audit PK_Audit; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Audit"
    ADD CONSTRAINT "PK_Audit" PRIMARY KEY ("Seq");


--
-- Name: AuditHead PK_AuditHead; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."AuditHead"
    ADD CONSTRAINT "PK_AuditHead" PRIMARY KEY ("Id");


--
-- Name: AuditValues PK_AuditValues; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."AuditValues"
    ADD CONSTRAINT "PK_AuditValues" PRIMARY KEY ("Seq", "Name");


--
-- Name: Delegations PK_Delegations; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Delegations"
    ADD CONSTRAINT "PK_Delegations" PRIMARY KEY ("To", "From");


--
-- Name: Drafts PK_Drafts; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Drafts"
    ADD CONSTRAINT "PK_Drafts" PRIMARY KEY ("Id");


--
-- Name: Fences PK_Fences; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Fences"
    ADD CONSTRAINT "PK_Fences" PRIMARY KEY ("Scope");


--
-- Name: Holds PK_Holds; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Holds"
    ADD CONSTRAINT "PK_Holds" PRIMARY KEY ("Number");


--
-- Name: Inbox PK_Inbox; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Inbox"
    ADD CONSTRAINT "PK_Inbox" PRIMARY KEY ("DeliveryId");


--
-- Name: KnownValues PK_KnownValues; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."KnownValues"
    ADD CONSTRAINT "PK_KnownValues" PRIMARY KEY ("WaNumber", "Field");


--
-- Name: Messages PK_Messages; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Messages"
    ADD CONSTRAINT "PK_Messages" PRIMARY KEY ("CardKey");


--
-- Name: Outbox PK_Outbox; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Outbox"
    ADD CONSTRAINT "PK_Outbox" PRIMARY KEY ("Id");


--
-- Name: References PK_References; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."References"
    ADD CONSTRAINT "PK_References" PRIMARY KEY ("Key");


--
-- Name: Requests PK_Requests; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Requests"
    ADD CONSTRAINT "PK_Requests" PRIMARY KEY ("Number");


--
-- Name: __EFMigrationsHistory PK___EFMigrationsHistory; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");


--
-- Name: IX_Audit_Action_Seq; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Audit_Action_Seq" ON public."Audit" USING btree ("Action", "Seq") WHERE ("Request" IS NULL);


--
-- Name: IX_Audit_Actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Audit_Actor" ON public."Audit" USING btree ("Actor") WHERE ("Action" = ANY (ARRAY['delegated'::text, 'delegation ended'::text]));


--
-- Name: IX_Audit_Request; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Audit_Request" ON public."Audit" USING btree ("Request");


--
-- Name: IX_Audit_WaNumber; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Audit_WaNumber" ON public."Audit" USING btree ("WaNumber");


--
-- Name: IX_Drafts_OwnerId_At; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Drafts_OwnerId_At" ON public."Drafts" USING btree ("OwnerId", "At");


--
-- Name: IX_Fences_Number; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Fences_Number" ON public."Fences" USING btree ("Number");


--
-- Name: IX_Inbox_Order; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX "IX_Inbox_Order" ON public."Inbox" USING btree ("Order") WHERE ("Order" IS NOT NULL);


--
-- Name: IX_Messages_Message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Messages_Message" ON public."Messages" USING btree ("Message");


--
-- Name: IX_Outbox_DueAt; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Outbox_DueAt" ON public."Outbox" USING btree ("DueAt");


--
-- Name: IX_Outbox_Queue_Id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Outbox_Queue_Id" ON public."Outbox" USING btree ("Queue", "Id");


--
-- Name: IX_Requests_CardKey; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX "IX_Requests_CardKey" ON public."Requests" USING btree ("CardKey");


--
-- Name: IX_Requests_FormId; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX "IX_Requests_FormId" ON public."Requests" USING btree ("FormId");


--
-- Name: IX_Requests_RequesterId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Requests_RequesterId" ON public."Requests" USING btree ("RequesterId") WHERE ("State" = ANY (ARRAY['AwaitingApproval'::text, 'Scheduled'::text, 'Queued'::text, 'Running'::text]));


--
-- Name: IX_Requests_WaNumber; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Requests_WaNumber" ON public."Requests" USING btree ("WaNumber");


--
-- Name: IX_Requests_Waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_Requests_Waiting" ON public."Requests" USING btree ("WaNumber") WHERE ("State" = 'AwaitingApproval'::text);


--
-- Name: AuditHead AuditHead_NoDelete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "AuditHead_NoDelete" BEFORE DELETE ON public."AuditHead" FOR EACH STATEMENT EXECUTE FUNCTION public."AuditHead_NoDelete"();


--
-- Name: AuditHead AuditHead_NoInsert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "AuditHead_NoInsert" BEFORE INSERT ON public."AuditHead" FOR EACH STATEMENT EXECUTE FUNCTION public."AuditHead_NoInsert"();


--
-- Name: AuditHead AuditHead_NoTruncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "AuditHead_NoTruncate" BEFORE TRUNCATE ON public."AuditHead" FOR EACH STATEMENT EXECUTE FUNCTION public."AuditHead_NoTruncate"();


--
-- Name: AuditHead AuditHead_OnlyForward; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "AuditHead_OnlyForward" BEFORE UPDATE ON public."AuditHead" FOR EACH ROW EXECUTE FUNCTION public."AuditHead_OnlyForward"();


--
-- Name: AuditValues AuditValues_NoDelete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "AuditValues_NoDelete" BEFORE DELETE ON public."AuditValues" FOR EACH STATEMENT EXECUTE FUNCTION public."AuditValues_NoDelete"();


--
-- Name: AuditValues AuditValues_NoTruncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "AuditValues_NoTruncate" BEFORE TRUNCATE ON public."AuditValues" FOR EACH STATEMENT EXECUTE FUNCTION public."AuditValues_NoTruncate"();


--
-- Name: AuditValues AuditValues_OnlyErase; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "AuditValues_OnlyErase" BEFORE UPDATE ON public."AuditValues" FOR EACH ROW EXECUTE FUNCTION public."AuditValues_OnlyErase"();


--
-- Name: Audit Audit_NoDelete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON public."Audit" FOR EACH STATEMENT EXECUTE FUNCTION public."Audit_NoDelete"();


--
-- Name: Audit Audit_NoTruncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "Audit_NoTruncate" BEFORE TRUNCATE ON public."Audit" FOR EACH STATEMENT EXECUTE FUNCTION public."Audit_NoTruncate"();


--
-- Name: Audit Audit_NoUpdate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER "Audit_NoUpdate" BEFORE UPDATE ON public."Audit" FOR EACH STATEMENT EXECUTE FUNCTION public."Audit_NoUpdate"();


--
-- PostgreSQL database dump complete
--



